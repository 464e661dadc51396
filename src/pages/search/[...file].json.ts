import type { APIRoute, GetStaticPaths } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { searchFiles } from '../../page-models/search/search-files.ts';

export const getStaticPaths = (() =>
  [...searchFiles(loadKnowledge()).keys()].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

/** What search finds, for its worker. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(searchFiles(loadKnowledge()).get(params['file'] ?? '')), {
    headers: { 'content-type': 'application/json' },
  });
