import { SITE_PATHS } from '../../knowledge/site-paths.ts';

/** Pages that ought not to run before they are asked for: they lead on at once, or start a search. */
const NOT_RUN_AHEAD = [SITE_PATHS.random, SITE_PATHS.search];

/**
 * What browsers may fetch and draw ahead (speculation rules): a page of this site when a link to it
 * is about to be used. Browsers leave it when data is to be saved or memory is short.
 *
 * @param place puts the base path in front of a path
 */
export function speculationRules(place: (path: string) => string) {
  const pages = (without: readonly string[]) => ({
    and: [
      // Addresses of pages end with a slash; those of files do not.
      { href_matches: `${place('/')}*/` },
      ...without.map((path) => ({ not: { href_matches: place(path) } })),
      { not: { selector_matches: '[download], [target], [rel~="nofollow"]' } },
    ],
  });
  return {
    prefetch: [{ where: pages([SITE_PATHS.random]), eagerness: 'moderate' }],
    prerender: [{ where: pages(NOT_RUN_AHEAD), eagerness: 'moderate' }],
  };
}
