import { SITE_PATHS } from '../knowledge/site-paths.ts';

/** Pages that search engines may list or that readers meet, but that have no twin, each with the reason. */
export const WITHOUT_TWIN: Readonly<Record<string, string>> = {
  [SITE_PATHS.search]: 'says nothing of its own: it is a box to ask in',
  [SITE_PATHS.random]: 'leads on to an article at once',
  '/404.html': 'says that there is no page at an address',
};
