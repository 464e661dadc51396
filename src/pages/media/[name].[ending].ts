import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { endingOf, PICTURE_TYPES } from '../../knowledge/content-places.ts';

export function getStaticPaths() {
  return [...loadKnowledge().media.keys()].map((file) => {
    const ending = endingOf(file);
    return { params: { name: file.slice(0, -ending.length - 1), ending } };
  });
}

/** A picture of `content/media/`, as it is. */
export const GET: APIRoute = ({ params: { name, ending = '' } }) => {
  const bytes = loadKnowledge().media.get(`${name}.${ending}`)?.bytes;
  if (bytes === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': PICTURE_TYPES[ending] ?? 'application/octet-stream' },
  });
};
