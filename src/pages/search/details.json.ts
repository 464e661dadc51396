import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { searchFiles } from '../../page-models/search/search-files.ts';

/** Texts of everything that search finds, for its worker. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchFiles(loadKnowledge()).details), {
    headers: { 'content-type': 'application/json' },
  });
