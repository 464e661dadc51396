import type { ExportContext } from '../../exports/export-context.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import { addressOf, fullAddress, SITE_NAME } from '../../site.ts';

/** What the exports of this build are made from. */
export function exportContext(knowledge: Knowledge, site: URL | undefined): ExportContext {
  return {
    knowledge,
    siteName: SITE_NAME,
    siteAddress: fullAddress(SITE_PATHS.home, site),
    addressOf: (path) => addressOf(path, site),
  };
}
