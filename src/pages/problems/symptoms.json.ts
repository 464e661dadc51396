import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { symptomData } from '../../page-models/problems/symptom-data.ts';

/** What a pasted log is compared with. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(symptomData(loadKnowledge())), {
    headers: { 'content-type': 'application/json' },
  });
