import { dataRoutes } from './_data-routes.ts';

export const { getStaticPaths, GET } = dataRoutes('jsonl');
