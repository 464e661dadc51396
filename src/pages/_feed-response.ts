import type { Knowledge } from '../knowledge/knowledge-records.ts';
import type { FeedPlace } from '../page-models/shared/atom.ts';
import { SITE_NAME, withBase } from '../site.ts';

/** Answers with a feed, written with full addresses. */
export function feedResponse(
  write: (knowledge: Knowledge, place: FeedPlace) => string,
  knowledge: Knowledge,
  site: URL | undefined,
): Response {
  const absolute = (path: string): string => new URL(withBase(path), site).href;
  return new Response(write(knowledge, { siteName: SITE_NAME, absolute }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
