import { z } from 'zod';

/** `content/home.yaml`: what the home page puts first. The file is optional. */
export const homeSchema = z.strictObject({
  /** Slug of the article that the home page leads to. */
  leadArticle: z.string().min(1).optional(),
  /** Subjects that the site is about: search puts their figures before those of other subjects. */
  leadSubjects: z.array(z.string().min(1)).optional(),
  /** Id of the drawing shown. */
  drawing: z.string().min(1).optional(),
  /** Ids of the facts shown as key figures. */
  keyFigures: z.array(z.string().min(1)).optional(),
});

export type HomeRecord = z.infer<typeof homeSchema>;
