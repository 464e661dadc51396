import { SITE_PATHS } from '../../knowledge/site-paths.ts';

/** Addresses of the feeds, without the base path. */
export const PROBLEMS_FEED_PATH = `${SITE_PATHS.problems}feed.xml`;
export const SOFTWARE_FEED_PATH = `${SITE_PATHS.software}feed.xml`;
export const GUIDES_FEED_PATH = `${SITE_PATHS.guides}feed.xml`;
