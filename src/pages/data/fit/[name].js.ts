import type { APIRoute } from 'astro';
import { publishedModule } from '../../../exports/published-module.ts';

const SOURCES = import.meta.glob<string>('../../../fit/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The modules of the calculator’s core, to import from `/data/fit/index.js`. */
export const getStaticPaths = () =>
  Object.entries(SOURCES).map(([path, source]) => ({
    params: { name: path.slice(path.lastIndexOf('/') + 1, -'.ts'.length) },
    props: { source },
  }));

export const GET: APIRoute<{ source: string }> = ({ props: { source } }) =>
  new Response(publishedModule(source), { headers: { 'content-type': 'text/javascript' } });
