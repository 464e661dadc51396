import { z } from 'zod';

/** Ids and keys become addresses and anchors, so they use lower-case words joined by hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) =>
    `"${String(issue.input)}" must be lower-case letters and digits joined by hyphens`,
});
