import { finding } from '../problems.ts';
import { articlePath } from '../site-paths.ts';
import { recordsOf } from '../uses.ts';
import type { Rule } from './rule.ts';

const MESSAGE = 'This leads to the page on which it stands. Name a section, or leave the link out.';

export const noSelfLink: Rule = {
  id: 'no-self-link',
  severity: 'slip',
  sentence: 'No page leads to itself, unless to one of its sections.',
  check: ({ records, kinds }) => [
    ...records.articles.flatMap(({ id, file, body }) =>
      body.links.flatMap((link) =>
        link.url === articlePath(id) ? [finding(file, MESSAGE, link)] : [],
      ),
    ),
    ...Object.entries(kinds).flatMap(([name, kind]) =>
      recordsOf(records, name).flatMap((owner) =>
        (kind.addresses?.(owner) ?? []).flatMap(({ url, place }) =>
          url === kind.page?.(owner.id, owner.record)
            ? [finding(owner.file, MESSAGE, place())]
            : [],
        ),
      ),
    ),
  ],
};
