import type { PageData, SubResult } from './pagefind-types.ts';
import { queryWords, vocabularyOf, wordsMissingFrom } from './query.ts';

const PAGE_KINDS = [
  'article',
  'device',
  'problem',
  'software',
  'guide',
  'reference',
  'page',
] as const;
const MOST_ROWS_PER_PAGE = 3;
const MOST_SURPLUS_WORDS = 3;

export type ResultKind = (typeof PAGE_KINDS)[number] | 'section' | 'fact' | 'event';
export type ResultGroup = 'exact' | 'facts' | 'text';

/** One line of the answer: a page, or a place within a page. */
export interface ResultRow {
  readonly kind: ResultKind;
  readonly group: ResultGroup;
  readonly url: string;
  readonly title: string;
  /** The title of the page the row lies in; empty for a row which is the page itself. */
  readonly pageTitle: string;
  /** HTML as Pagefind gives it: text with mark tags, angle brackets escaped. */
  readonly excerpt: string;
  /** The other name through which the page was found, where the title does not hold the query. */
  readonly alias: string;
}

interface ScoredRow extends ResultRow {
  readonly score: number;
  /** How far a fact lies from what was asked; facts asked for are shown from near to far. */
  readonly distance: number;
}

/**
 * Turns pages in Pagefind's order into rows: the page of exactly that name first, then facts whose label was asked
 * for, then the rest page by page.
 */
export function rankResults(
  pages: readonly PageData[],
  query: string,
  mostRows: number,
): readonly ResultRow[] {
  const rows = withoutRepeatedFacts(pages.flatMap((page) => rowsOfPage(page, query)));
  const exact = rows.filter((row) => row.group === 'exact');
  const asked = nearestFirst(rows.filter((row) => row.group === 'facts'));
  const rest = rows.filter((row) => row.group === 'text');
  // Half of the room stays for articles, however many facts share a word such as “memory”.
  const room = Math.ceil(mostRows / 2);
  const later = asked.slice(room).map((row) => ({ ...row, group: 'text' as const }));
  return [...exact, ...asked.slice(0, room), ...rest, ...later]
    .slice(0, mostRows)
    .map(({ score: _, distance: __, ...row }) => row);
}

function rowsOfPage(page: PageData, query: string): readonly ScoredRow[] {
  const candidates = page.sub_results.map((part) => rowOfPart(page, part, query));
  const own = candidates.find((row) => row.pageTitle === '') ?? rowOfWholePage(page, query);
  const named = own.group === 'exact' || own.alias !== '' || holdsAll(query, own.title);
  const parts = byScore(candidates.filter((row) => row !== own));
  if (named || parts.length === 0) return [own, ...parts.slice(0, MOST_ROWS_PER_PAGE - 1)];
  return (candidates.includes(own) ? byScore([own, ...parts]) : parts).slice(0, MOST_ROWS_PER_PAGE);
}

function byScore(rows: readonly ScoredRow[]): readonly ScoredRow[] {
  const facts = nearestFirst(rows.filter((row) => row.group === 'facts'));
  const others = rows
    .filter((row) => row.group !== 'facts')
    .sort((one, other) => other.score - one.score);
  return [...facts, ...others];
}

function nearestFirst(facts: readonly ScoredRow[]): readonly ScoredRow[] {
  return [...facts].sort((one, other) => one.distance - other.distance);
}

function rowOfWholePage(page: PageData, query: string): ScoredRow {
  const title = page.meta['title'] ?? page.url;
  const alias = aliasAskedFor(page, query);
  return {
    kind: kindOfPage(page),
    group: isSameName(query, title) || isSameName(query, alias) ? 'exact' : 'text',
    url: page.url,
    title,
    pageTitle: '',
    excerpt: page.excerpt,
    alias,
    score: 0,
    distance: 0,
  };
}

function rowOfPart(page: PageData, part: SubResult, query: string): ScoredRow {
  const score = part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
  const whole = rowOfWholePage(page, query);
  // A page's h1 stands for the page, also when it has an id.
  if (part.anchor === undefined || part.anchor.element === 'h1')
    return { ...whole, excerpt: part.excerpt, score };
  const kind = kindOfAnchor(part.anchor.id);
  const distance = kind === 'fact' ? distanceOfFact(part.title, page, query) : undefined;
  return {
    kind,
    group: distance === undefined ? 'text' : 'facts',
    url: part.url,
    title: part.title,
    pageTitle: whole.title,
    excerpt: part.excerpt,
    alias: '',
    score,
    distance: distance ?? 0,
  };
}

function kindOfPage(page: PageData): ResultKind {
  return PAGE_KINDS.find((kind) => kind === page.meta['kind']) ?? 'page';
}

function kindOfAnchor(id: string): ResultKind {
  if (id.startsWith('f-')) return 'fact';
  return id.startsWith('e-') ? 'event' : 'section';
}

/**
 * How far a fact titled “label: value — subject” lies from the query, or undefined if it was not asked for. “gb10” alone
 * asks for the subject, and a long label that happens to hold “mac studio” is about something else.
 */
function distanceOfFact(title: string, page: PageData, query: string): number | undefined {
  const [statement = title, subject = ''] = title.split(' — ');
  const label = statement.replace(/: [^:]*$/u, '');
  const about = `${subject} ${page.meta['title'] ?? ''}`;
  const surplus = queryWords(label).length - queryWords(query).length;
  if (
    !holdsAll(query, `${statement} ${about}`) ||
    holdsAll(query, about) ||
    surplus > MOST_SURPLUS_WORDS
  )
    return undefined;
  // A word found in the value alone counts for less than one in the label, and data sheets for less than articles.
  return surplus + (holdsAll(query, `${label} ${about}`) ? 0 : 4) + distanceOfPage(page);
}

/** Articles come first, then sheets of the subjects that the site is about, then all others. */
function distanceOfPage(page: PageData): number {
  if (kindOfPage(page) === 'article') return 0;
  return page.meta['lead'] === 'yes' ? 1 : 3;
}

function aliasAskedFor(page: PageData, query: string): string {
  if (holdsAll(query, page.meta['title'] ?? '')) return '';
  const aliases = (page.meta['aliases'] ?? '').split(',').map((alias) => alias.trim());
  return (
    aliases.find((alias) => isSameName(query, alias)) ??
    aliases.find((alias) => holdsAll(query, alias)) ??
    ''
  );
}

function holdsAll(query: string, text: string): boolean {
  return wordsMissingFrom(query, vocabularyOf(text)).length === 0;
}

function isSameName(query: string, name: string): boolean {
  return name !== '' && plain(query) === plain(name);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same fact may stand on several pages under the same title; the first page is the best one. */
function withoutRepeatedFacts(rows: readonly ScoredRow[]): readonly ScoredRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.kind !== 'fact') return true;
    const isNew = !seen.has(row.title);
    seen.add(row.title);
    return isNew;
  });
}
