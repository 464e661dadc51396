import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { correctionsFeed } from '../../page-models/corrections/feed.ts';
import { SITE_NAME, withBase } from '../../site.ts';

/** The log of corrections as a feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    correctionsFeed(loadKnowledge(), {
      siteName: SITE_NAME,
      absolute: (path) => new URL(withBase(path), site).href,
    }),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
