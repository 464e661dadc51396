import type { Knowledge } from '../knowledge/knowledge-records.ts';
import type { FeedPlace } from '../page-models/shared/atom.ts';
import { addressOf, SITE_NAME } from '../site.ts';

/** Answers with a feed; with none where the address of the site is not known, for a feed has only full ones. */
export function feedResponse(
  write: (knowledge: Knowledge, place: FeedPlace) => string,
  knowledge: Knowledge,
  site: URL | undefined,
): Response {
  if (site === undefined) return new Response(null, { status: 404 });
  const absolute = (path: string): string => addressOf(path, site);
  return new Response(write(knowledge, { siteName: SITE_NAME, absolute }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
