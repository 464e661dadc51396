import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { softwareFeed } from '../../page-models/handbook/feeds.ts';
import { feedResponse } from '../_feed-response.ts';

/** All software as a feed. */
export const GET: APIRoute = ({ site }) => feedResponse(softwareFeed, loadKnowledge(), site);
