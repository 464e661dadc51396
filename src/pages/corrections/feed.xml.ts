import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { correctionsFeed } from '../../page-models/corrections/feed.ts';
import { addressOf, SITE_NAME } from '../../site.ts';

/** The log of corrections as a feed; none without the address of the site, for a feed has only full ones. */
export const GET: APIRoute = ({ site }) => {
  if (site === undefined) return new Response(null, { status: 404 });
  return new Response(
    correctionsFeed(loadKnowledge(), {
      siteName: SITE_NAME,
      absolute: (path) => addressOf(path, site),
    }),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
