import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { portalPath } from '../../knowledge/site-paths.ts';

/** A way in, as other pages name it. */
export interface PortalLink {
  readonly title: string;
  readonly question: string;
  readonly href: string;
}

/** All portals in their order. */
export function portalLinks(knowledge: Knowledge): PortalLink[] {
  return [...knowledge.portals.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ id, title, question }) => ({ title, question, href: portalPath(id) }));
}
