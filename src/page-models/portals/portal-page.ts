import type { PortalRecord } from '../../content-schemas/portal-schema.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { bookPath, portalPath } from '../../knowledge/site-paths.ts';
import { linkToPage, type NamedLink } from '../shared/named-links.ts';
import { type PortalLink, portalLinks } from '../shared/portal-links.ts';
import { articlesOf } from './book-page.ts';

/** A way in, ready to be drawn. */
export interface PortalPage {
  readonly path: string;
  readonly title: string;
  readonly question: string;
  readonly description: string;
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly { readonly link: NamedLink; readonly why: string }[];
  }[];
  readonly others: readonly PortalLink[];
  /** Its articles as one text, where it has more than one. */
  readonly book: string | undefined;
}

/** Builds a portal and the links to the others. */
export function portalPage(
  knowledge: Knowledge,
  portal: PortalRecord & { readonly id: string },
): PortalPage {
  const path = portalPath(portal.id);
  return {
    path,
    title: portal.title,
    question: portal.question,
    description: portal.description,
    groups: portal.groups.map(({ title, links }) => ({
      title,
      links: links.flatMap(({ path: address, why }) => {
        const link = linkToPage(knowledge, address);
        return link === undefined ? [] : [{ link, why }];
      }),
    })),
    others: portalLinks(knowledge).filter(({ href }) => href !== path),
    book: articlesOf(knowledge, portal).length > 1 ? bookPath(portal.id) : undefined,
  };
}
