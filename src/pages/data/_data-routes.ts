import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { DATA_MEDIA_TYPES, dataFiles } from '../../exports/data-files.ts';
import { exportContext } from './_export-context.ts';

/**
 * Routes of the data files with one ending, in all folders below `/data/`. Each ending has a file
 * whose name holds it: Astro's server asks for a slash at the end of all other addresses.
 */
export function dataRoutes(ending: keyof typeof DATA_MEDIA_TYPES) {
  const getStaticPaths = () =>
    dataFiles(loadKnowledge())
      .filter(({ path }) => path.endsWith(`.${ending}`))
      .map(({ path }) => ({ params: { name: path.slice(0, -ending.length - 1) } }));

  const GET: APIRoute = ({ params: { name }, site }) => {
    const knowledge = loadKnowledge();
    const file = dataFiles(knowledge).find(({ path }) => path === `${name}.${ending}`);
    if (file === undefined) return new Response(undefined, { status: 404 });
    return new Response(file.write(exportContext(knowledge, site)), {
      headers: { 'content-type': DATA_MEDIA_TYPES[ending] },
    });
  };

  return { getStaticPaths, GET };
}
