import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { problemsFeed } from '../../page-models/handbook/feeds.ts';
import { feedResponse } from '../_feed-response.ts';

/** All problems as a feed. */
export const GET: APIRoute = ({ site }) => feedResponse(problemsFeed, loadKnowledge(), site);
