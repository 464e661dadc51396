import type { APIRoute } from 'astro';
import { loadKnowledge } from '../content-access/load-knowledge.ts';
import { llmsIndex } from '../twins/llms.ts';
import { indexPlace } from './_index-place.ts';

/** The index of the site for language models. */
export const GET: APIRoute = ({ site }) =>
  new Response(llmsIndex(loadKnowledge(), indexPlace(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
