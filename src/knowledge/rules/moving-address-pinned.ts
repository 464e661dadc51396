import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

/** Branches on which work goes on, so that what lies on them changes. */
const BRANCH = '(?:refs/heads/)?(?:main|master|trunk|develop|HEAD)';

/** Addresses that show another text after the next commit. */
const MOVING: readonly RegExp[] = [
  new RegExp(
    `^https?://(?:www\\.)?github\\.com/[^/]+/[^/]+/(?:blob|tree|raw|blame)/${BRANCH}(?:[/?#]|$)`,
    'iu',
  ),
  new RegExp(`^https?://raw\\.githubusercontent\\.com/[^/]+/[^/]+/${BRANCH}/`, 'iu'),
  new RegExp(
    `^https?://huggingface\\.co/(?:[^/]+/){2,3}(?:blob|raw|resolve|tree)/${BRANCH}(?:[/?#]|$)`,
    'iu',
  ),
  // The front page of a repository shows its newest commit.
  /^https?:\/\/(?:www\.)?github\.com\/[^/?#]+\/[^/?#]+\/?(?:[?#]|$)/iu,
];

export const movingAddressPinned: Rule = {
  id: 'moving-address-pinned',
  severity: 'fault',
  sentence:
    'A source whose address shows another text after the next commit names the version that was read.',
  check: ({ records }) =>
    records.references.flatMap(({ file, record, locate }) => {
      const isMoving = MOVING.some((pattern) => pattern.test(record.url));
      if (!isMoving || record.pinned !== undefined || record.archive !== undefined) return [];
      return [
        finding(
          file,
          `“${record.url}” shows what its owner changed last. Add the commit that was read, “pinned: {commit: …, url: …}”, or a copy that stays as “archive”; where the version cannot be told, write “pinned: unknown” and say why under “note”.`,
          locate(['url']),
        ),
      ];
    }),
};
