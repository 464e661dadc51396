import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { fitData } from '../../page-models/fit/gather.ts';

/** Shapes, devices, rates and runs, for the script of the page. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(fitData(loadKnowledge())), {
    headers: { 'content-type': 'application/json' },
  });
