import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../../content-access/load-knowledge.ts';
import { historyFeed } from '../../../page-models/history/history-page.ts';
import { pagesWithHistory } from '../../../page-models/shared/page-history.ts';
import { feedResponse } from '../../_feed-response.ts';

/** A feed for each page of which changes are known; none where the site has no address. */
export function getStaticPaths() {
  if (import.meta.env.SITE === undefined) return [];
  return pagesWithHistory(loadKnowledge()).map((path) => ({ params: { page: path.slice(1, -1) } }));
}

export const GET: APIRoute = ({ params: { page }, site }) =>
  feedResponse(
    (knowledge, place) => historyFeed(knowledge, `/${page}/`, place),
    loadKnowledge(),
    site,
  );
