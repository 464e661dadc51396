import { citationRoutes } from './_citation-route.ts';

export const { getStaticPaths, GET } = citationRoutes('figures', 'ris');
