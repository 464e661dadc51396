import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { correctionsFeed } from '../../page-models/corrections/feed.ts';
import { feedResponse } from '../_feed-response.ts';

/** The log of corrections as a feed. */
export const GET: APIRoute = ({ site }) => feedResponse(correctionsFeed, loadKnowledge(), site);
