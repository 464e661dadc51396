import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { guidesFeed } from '../../page-models/handbook/feeds.ts';
import { feedResponse } from '../_feed-response.ts';

/** All guides as a feed. */
export const GET: APIRoute = ({ site }) => feedResponse(guidesFeed, loadKnowledge(), site);
