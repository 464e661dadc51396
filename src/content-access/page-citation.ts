import { readBuildSettings } from '../build-settings.ts';
import { fullAddress, SITE_LANGUAGE, SITE_NAME } from '../site.ts';
import { type CitedSite, pageCitation, recordPages } from '../twins/citations.ts';
import { loadedKnowledge } from './load-knowledge.ts';

/** This site, as citations name it; `site` is `Astro.site`. */
export const citedSite = (site: URL | undefined): CitedSite => ({
  siteName: SITE_NAME,
  language: SITE_LANGUAGE,
  fullAddress: (path) => fullAddress(path, site),
  reportUrl: readBuildSettings().reportUrl,
});

/** How a page of this build is cited; undefined for pages that are not cited. */
export const citationOf = (path: string, site: URL | undefined) =>
  pageCitation(loadedKnowledge(), path, citedSite(site));

/** Whether a page has records that are cited one by one. */
export const hasCitedRecords = (path: string): boolean =>
  recordPages(loadedKnowledge()).includes(path);
