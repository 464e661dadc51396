import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { changesFeed } from '../../page-models/changes/feed.ts';
import { feedResponse } from '../_feed-response.ts';

/** What changed on the whole site, as a feed. */
export const GET: APIRoute = ({ site }) => feedResponse(changesFeed, loadKnowledge(), site);
