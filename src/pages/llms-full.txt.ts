import type { APIRoute } from 'astro';
import { loadKnowledge } from '../content-access/load-knowledge.ts';
import { llmsFull } from '../twins/llms.ts';
import { indexPlace } from './_index-place.ts';

/** All articles in one file for language models. */
export const GET: APIRoute = ({ site }) =>
  new Response(llmsFull(loadKnowledge(), indexPlace(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
