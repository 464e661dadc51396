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
  glossary: '/glossary/',
  categories: '/categories/',
  changes: '/changes/',
  random: '/random/',
  prices: '/prices/',
  corrections: '/corrections/',
  stale: '/stale/',
  data: '/data/',
  about: '/about/',
} as const;

export type SitePath = (typeof SITE_PATHS)[keyof typeof SITE_PATHS];

/** Titles of these pages by address, as links name them. */
export const SITE_TITLES: Readonly<Record<SitePath, string>> = {
  [SITE_PATHS.home]: 'Home',
  [SITE_PATHS.articles]: 'Articles A–Z',
  [SITE_PATHS.search]: 'Search',
  [SITE_PATHS.timeline]: 'Timeline',
  [SITE_PATHS.references]: 'References',
  [SITE_PATHS.devices]: 'Devices',
  [SITE_PATHS.compare]: 'Compare devices',
  [SITE_PATHS.models]: 'Models',
  [SITE_PATHS.benchmarks]: 'Measured runs',
  [SITE_PATHS.fit]: 'Does it fit?',
  [SITE_PATHS.problems]: 'Problems',
  [SITE_PATHS.software]: 'Software',
  [SITE_PATHS.guides]: 'Guides',
  [SITE_PATHS.glossary]: 'Glossary',
  [SITE_PATHS.categories]: 'Articles by subject',
  [SITE_PATHS.changes]: 'Changes',
  [SITE_PATHS.random]: 'Random article',
  [SITE_PATHS.prices]: 'Prices',
  [SITE_PATHS.corrections]: 'Claims in circulation',
  [SITE_PATHS.stale]: 'Due for a check',
  [SITE_PATHS.data]: 'Data',
  [SITE_PATHS.about]: 'About',
};

/** Every measured run in one table; `/benchmarks/` shows the first of them. */
export const ALL_RUNS_PATH = '/benchmarks/all/';

/** User reports and forum posts, as many as all other sources, which `/references/` lists. */
export const USER_REPORTS_PATH = '/user-reports/';

/** What is kept for reading without a network; also stands for pages that are not. */
export const OFFLINE_PATH = '/offline/';

export const articlePath = (slug: string): string => `/wiki/${slug}/`;
export const referencePath = (id: string): string => `/references/${id}/`;
export const devicePath = (id: string): string => `/devices/${id}/`;
/** Row of a fact or statement on the page of its subject. */
export const rowPath = (sheet: string, key: string): string => `${sheet}#f-${key}`;

export const problemPath = (id: string): string => `/problems/${id}/`;
export const softwarePath = (id: string): string => `/software/${id}/`;
export const guidePath = (id: string): string => `/guides/${id}/`;
export const portalPath = (id: string): string => `/portals/${id}/`;
/** The articles of a portal as one text. */
export const bookPath = (id: string): string => `${portalPath(id)}book/`;
/** What leads to an article, where that is too much for its own page. */
export const linksPath = (slug: string): string => `/wiki/${slug}/links/`;
export const CHANGES_FEED_PATH = `${SITE_PATHS.changes}feed.xml`;
/** What changed on the page at a path, and the same as a feed. */
export const historyPath = (path: string): string => `${path}history/`;
export const historyFeedPath = (path: string): string => `${historyPath(path)}feed.xml`;
export const categoryPath = (id: string): string => `${SITE_PATHS.categories}#${id}`;
/** A term stands on the page of all terms. */
export const termPath = (id: string): string => `${SITE_PATHS.glossary}#${id}`;
export const modelPath = (id: string): string => `/models/${id}/`;

/** The address of a run that lasts. */
export const runPath = (id: string): string => `${SITE_PATHS.benchmarks}#${id}`;
/** Where that address leads on to: the row itself. */
export const runRowPath = (id: string): string => `${ALL_RUNS_PATH}#${id}`;

/** The planner with a model already chosen. */
export const fitPath = (model: string): string => `${SITE_PATHS.fit}?model=${model}`;
