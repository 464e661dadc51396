import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { previewFiles } from '../../page-models/previews/preview-files.ts';

export function getStaticPaths() {
  const { files } = previewFiles(loadKnowledge());
  return ['index', ...files.keys()].map((file) => ({ params: { file: String(file) } }));
}

/** Preview cards, a part of them in each file; `index.json` says how many parts there are. */
export const GET: APIRoute = ({ params: { file } }) => {
  const { index, files } = previewFiles(loadKnowledge());
  const body = file === 'index' ? JSON.stringify(index) : files.get(Number(file));
  if (body === undefined) return new Response(undefined, { status: 404 });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};
