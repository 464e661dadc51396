/** Addresses of the site, without the base path. They never move. */
export const SITE_PATHS = {
  home: '/',
  articles: '/wiki/',
  search: '/search/',
  timeline: '/timeline/',
  references: '/references/',
  devices: '/devices/',
  compare: '/compare/',
  models: '/models/',
  benchmarks: '/benchmarks/',
  fit: '/fit/',
  problems: '/problems/',
  software: '/software/',
  guides: '/guides/',
  prices: '/prices/',
  corrections: '/corrections/',
  stale: '/stale/',
  data: '/data/',
  about: '/about/',
} as const;

export const articlePath = (slug: string): string => `/wiki/${slug}/`;
export const referencePath = (id: string): string => `/references/${id}/`;
export const devicePath = (id: string): string => `/devices/${id}/`;
/** Row of a fact or statement on the page of its subject. */
export const rowPath = (sheet: string, key: string): string => `${sheet}#f-${key}`;

export const problemPath = (id: string): string => `/problems/${id}/`;
export const softwarePath = (id: string): string => `/software/${id}/`;
export const guidePath = (id: string): string => `/guides/${id}/`;
export const modelPath = (id: string): string => `/models/${id}/`;

/** Row of a run on the page of all runs. */
export const runPath = (id: string): string => `${SITE_PATHS.benchmarks}#${id}`;

/** The planner with a model already chosen. */
export const fitPath = (model: string): string => `${SITE_PATHS.fit}?model=${model}`;
