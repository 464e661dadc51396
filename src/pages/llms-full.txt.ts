import type { APIRoute } from 'astro';
import { readingAs } from '../content-access/kept-parts.ts';
import { loadKnowledge } from '../content-access/load-knowledge.ts';
import { twinPath } from '../twins/all-twins.ts';
import { twinText } from '../twins/document.ts';
import { llmsFull } from '../twins/llms.ts';
import { indexPlace } from './_index-place.ts';

/** All articles in one file for language models. Each text comes from the same as the twin of its page. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    llmsFull(loadKnowledge(), indexPlace(site), (twin, place) =>
      readingAs(twinPath(twin.path).slice(1), () => twinText(twin, place)),
    ),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
