import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { compareData } from '../../page-models/compare/gather.ts';

/** Every device with its comparable figures, for the script of the comparison. */
export const GET: APIRoute = () => {
  const data = compareData(loadKnowledge());
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
