import type { Citation } from '../exports/citation.ts';
import { factCitation } from '../exports/fact-citation.ts';
import { LICENCE } from '../exports/knowledge-base.ts';
import { reportAddress } from '../exports/report-address.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { editionDay } from '../knowledge/staleness.ts';
import { allTwins } from './all-twins.ts';
import { revisionOf } from './document.ts';
import { lastChange } from './site-pages.ts';
import type { Twin, TwinKind } from './twin.ts';

/** What citations say of the site. */
export interface CitedSite {
  readonly siteName: string;
  readonly language: string;
  /** Full address of a path of the site, if it is known where the site is published. */
  readonly fullAddress: (path: string) => string | undefined;
  /** Address of the form for reports of errors, if there is one. */
  readonly reportUrl: string | undefined;
}

/** Of a source one cites the source itself; a trail and the home page only lead to what is cited. */
const UNCITED: readonly TwinKind[] = ['reference', 'trail', 'home'];
const isCited = ({ kind }: Twin): boolean => !UNCITED.includes(kind);

/** The pages that are cited, by path. */
export const citedPages = (knowledge: Knowledge): readonly string[] =>
  [...allTwins(knowledge).values()].filter(isCited).map(({ path }) => path);

/** How a page is cited; undefined for pages that are not cited. */
export function pageCitation(
  knowledge: Knowledge,
  path: string,
  site: CitedSite,
): Citation | undefined {
  const page = ofPage(knowledge, path, site);
  return page && withReport(page, path, site);
}

/** A citation that does not say yet where its errors are reported. */
type Bare = Omit<Citation, 'reportAddress'>;

/** @param path where it stands, for a site that does not know its address */
function withReport(bare: Bare, path: string, { reportUrl }: CitedSite): Citation {
  const page = bare.address ?? path;
  return { ...bare, reportAddress: reportUrl && reportAddress(reportUrl, { ...bare, page }) };
}

function ofPage(
  knowledge: Knowledge,
  path: string,
  { siteName, language, fullAddress }: CitedSite,
): Bare | undefined {
  const twin = allTwins(knowledge).get(path);
  if (twin === undefined || !isCited(twin)) return undefined;
  const day = editionDay(knowledge);
  return {
    key: [siteName.toLowerCase(), ...path.split('/').filter(Boolean)].join('-'),
    title: twin.title,
    siteName,
    revision: revisionOf(twin),
    changedOn: lastChange(knowledge, path),
    asOf: day === '' ? undefined : day,
    address: fullAddress(path),
    language,
    licence: LICENCE,
    id: path,
    value: '',
    statements: [],
  };
}

/** The pages with rows of figures, which are cited one by one. */
export const figurePages = (knowledge: Knowledge): readonly string[] =>
  [...knowledge.subjects.values()].filter(({ facts }) => facts.length > 0).map(({ path }) => path);

/** The citation of every figure whose row stands on a page. */
export function figureCitations(
  knowledge: Knowledge,
  path: string,
  site: CitedSite,
): readonly Citation[] {
  const sheet = ofPage(knowledge, path, site);
  if (sheet === undefined) return [];
  return [...knowledge.subjects.values()]
    .filter((subject) => subject.path === path)
    .flatMap(({ facts }) =>
      facts.map((fact) => withReport(factCitation(knowledge, fact, sheet), fact.rowPath, site)),
    );
}
