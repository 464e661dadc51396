import type { TextsRead } from '../content-access/article-texts.ts';

/** Files in which texts of any articles stand: whole ones, or how their sections begin. */
const OF_ALL = /^(?:llms-full\.txt|portals\/[^/]+\/book\/|(?:previews|search)\/.*\.json)$/;
const OF_ONE = /^wiki\/([^/]+)\//;

/**
 * Files put together from parts that are kept for themselves. They are never kept whole: the parts of a
 * file that is not drawn would be asked for by nobody, and be gone.
 */
export const isOfParts = (path: string): boolean =>
  /^llms-full\.txt$|(?:^|\/)social\.png$/.test(path);

/**
 * Whose texts a file of the site may read, by its address below the base. All else that pages read of
 * an article is its open part.
 */
export function textsRead(path: string): TextsRead {
  if (OF_ALL.test(path)) return 'all';
  const slug = OF_ONE.exec(path)?.[1];
  return slug === undefined ? 'none' : { slug };
}
