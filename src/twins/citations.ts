import type { BareCitation, Citation } from '../exports/citation.ts';
import { claimCitation } from '../exports/claim-citation.ts';
import { factCitation } from '../exports/fact-citation.ts';
import { LICENCE } from '../exports/knowledge-base.ts';
import { problemStatements } from '../exports/problem-words.ts';
import { reportAddress } from '../exports/report-address.ts';
import { runCitation } from '../exports/run-citation.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { ALL_RUNS_PATH, problemPath, runRowPath, SITE_PATHS } from '../knowledge/site-paths.ts';
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

/** @param path where it stands, for a site that does not know its address */
function withReport(bare: BareCitation, path: string, { reportUrl }: CitedSite): Citation {
  const page = bare.address ?? path;
  return { ...bare, reportAddress: reportUrl && reportAddress(reportUrl, { ...bare, page }) };
}

function ofPage(
  knowledge: Knowledge,
  path: string,
  { siteName, language, fullAddress }: CitedSite,
): BareCitation | undefined {
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
    statements: problemWords(knowledge, path),
  };
}

const problems = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>();

/** What must go with the page of a problem; nothing for other pages. */
function problemWords(knowledge: Knowledge, path: string): readonly string[] {
  const made =
    problems.get(knowledge) ??
    new Map(
      [...knowledge.problems.values()].map((problem) => [
        problemPath(problem.id),
        problemStatements(knowledge, problem),
      ]),
    );
  problems.set(knowledge, made);
  return made.get(path) ?? [];
}

/** The pages whose records are cited one by one: figures, measured runs, checked claims. */
export const recordPages = (knowledge: Knowledge): readonly string[] => [
  ...[...knowledge.subjects.values()]
    .filter(({ facts }) => facts.length > 0)
    .map(({ path }) => path),
  ...(knowledge.runs.length > 0 ? [ALL_RUNS_PATH] : []),
  ...(knowledge.claims.length > 0 ? [SITE_PATHS.corrections] : []),
];

/** The citation of every record that stands on a page. */
export function recordCitations(
  knowledge: Knowledge,
  path: string,
  site: CitedSite,
): readonly Citation[] {
  const page = ofPage(knowledge, path, site);
  if (page === undefined) return [];
  return recordsOn(knowledge, path, page).map(({ bare, place }) => withReport(bare, place, site));
}

/** The records of a page with their addresses in the site. */
function recordsOn(
  knowledge: Knowledge,
  path: string,
  page: BareCitation,
): { readonly bare: BareCitation; readonly place: string }[] {
  if (path === ALL_RUNS_PATH)
    return knowledge.runs.map((run) => ({
      bare: runCitation(knowledge, run, page),
      place: runRowPath(run.id),
    }));
  if (path === SITE_PATHS.corrections)
    return knowledge.claims.map((claim) => ({
      bare: claimCitation(knowledge, claim, page),
      place: `${path}#${claim.id}`,
    }));
  return [...knowledge.subjects.values()]
    .filter((subject) => subject.path === path)
    .flatMap(({ facts }) =>
      facts.map((fact) => ({ bare: factCitation(knowledge, fact, page), place: fact.rowPath })),
    );
}
