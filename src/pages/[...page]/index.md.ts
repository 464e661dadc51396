import type { APIRoute } from 'astro';
import { loadTwins } from '../../content-access/page-twins.ts';
import { addressOf, SITE_NAME } from '../../site.ts';
import { twinDocument } from '../../twins/document.ts';
import { pageParameter, pagePath } from './_page-parameter.ts';

/** The Markdown of every page, below the address of the page. */
export function getStaticPaths() {
  return [...loadTwins().keys()].map((path) => ({ params: { page: pageParameter(path) } }));
}

export const GET: APIRoute = ({ params: { page }, site }) => {
  const twin = loadTwins().get(pagePath(page));
  if (twin === undefined) return new Response(undefined, { status: 404 });
  const origin = { siteName: SITE_NAME, addressOf: (path: string) => addressOf(path, site) };
  return new Response(twinDocument(twin, origin), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
