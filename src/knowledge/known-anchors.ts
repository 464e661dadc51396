import type { Knowledge } from './knowledge-records.ts';
import { articlePath, SITE_PATHS } from './site-paths.ts';

/** Anchors of one sort, and those of them that the content makes on a page. */
interface AnchorSort {
  readonly isTheirs: (path: string, anchor: string) => boolean;
  /** Undefined where the content alone cannot tell. */
  readonly anchors: (knowledge: Knowledge, path: string) => ReadonlySet<string> | undefined;
}

/** Anchors on articles that are no headings of their text: rows, events, years, what the page adds. */
const NO_HEADING = /^(?:[fet]-|y\d{4}$|d-)/;
const isArticle = (path: string): boolean => /^\/wiki\/[^/]+\/$/.test(path);

/** The sorts of anchors that follow from the content alone, without a build. */
export const KNOWN_ANCHORS: readonly AnchorSort[] = [
  {
    isTheirs: (path, anchor) => isArticle(path) && !NO_HEADING.test(anchor),
    anchors: ({ articles }, path) => {
      const article = [...articles.values()].find(({ slug }) => articlePath(slug) === path);
      return new Set(article?.body.headings.map(({ slug }) => slug));
    },
  },
  {
    isTheirs: (path, anchor) => /^\/(?:devices|software)\//.test(path) && anchor.startsWith('f-'),
    anchors: ({ subjects }, path) => {
      const subject = [...subjects.values()].find((one) => one.path === path);
      // A page of software may show the sheet of another subject.
      if (subject === undefined) return undefined;
      const keys = [
        ...subject.facts.map(({ key }) => key),
        ...Object.keys(subject.statements ?? {}),
      ];
      return new Set(keys.map((key) => `f-${key}`));
    },
  },
  {
    isTheirs: (path, anchor) => path === SITE_PATHS.corrections && /^c\d{3}$/.test(anchor),
    anchors: ({ claims }) => new Set(claims.map(({ id }) => id)),
  },
  {
    isTheirs: (path, anchor) => path === SITE_PATHS.corrections && anchor.startsWith('log-'),
    anchors: ({ corrections }) => new Set(corrections.map(({ id }) => `log-${id}`)),
  },
  {
    isTheirs: (path, anchor) => path === SITE_PATHS.timeline && anchor.startsWith('e-'),
    anchors: ({ events }) => new Set(events.map(({ id }) => `e-${id}`)),
  },
  {
    isTheirs: (path, anchor) => path === SITE_PATHS.glossary && !anchor.startsWith('letter-'),
    anchors: ({ terms }) => new Set(terms.map(({ id }) => id)),
  },
];
