import type { SearchKind, SearchRecord } from './records.ts';
import type { Candidate, SearchIndex } from './search-index.ts';
import { comparisonRow, fitRow } from './special-rows.ts';
import { type Understood, understand } from './understand.ts';
import { fold, indexTerms, MOST_CHARACTERS, nameKey, queryTokens, type Token } from './words.ts';

/** How far a row can be trusted to be what was asked for. */
export type Confidence = 'answer' | 'match' | 'nearest';

/** One row of the answer to a query. */
export interface AnswerRow {
  readonly kind: SearchKind;
  readonly confidence: Confidence;
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly page: string;
  readonly state: string;
  readonly area: string;
  /** Other name through which it was found, where the title does not hold the query. */
  readonly name: string;
}

/** What a query found, and how it was read. */
export interface SearchAnswer extends Understood {
  readonly rows: readonly AnswerRow[];
}

/** What kinds are worth where two are equally near: what answers comes before what merely mentions. */
const KIND_WORTH: Readonly<Record<SearchKind, number>> = {
  question: 1.04,
  article: 1.04,
  fact: 1,
  problem: 1.04,
  software: 1,
  guide: 1,
  device: 0.98,
  model: 0.96,
  section: 0.95,
  term: 0.8,
  page: 1,
  claim: 0.78,
  event: 0.72,
};

/** Facts of devices that the site is not about stand behind those of its own. */
const NOT_LEAD = 0.82;
/** A fact whose label is the query answers it with its value, before an article of the same name. */
const NAMED_FACT = 1.08;
/** Weight from which a word tells things apart: it stands in one record of twenty-five or fewer. */
const TELLING = Math.log(26);
const MOST_CANDIDATES = 120;
/**
 * When a row is an answer: one of its names is nearly the query, or it holds nearly all that was
 * asked under a name that is like it; and the next page is clearly behind. Chosen on the tuning half
 * of the queries so that few wrong rows pass. Below the least share of what was asked a row is no
 * more than the nearest thing.
 */
const SAME_NAME = 0.9;
const LIKE_NAME = 0.62;
const NEARLY_ALL = 0.9;
const CLEARLY = 0.05;
const LEAST_FOR_MATCH = 0.5;
/** Rows far behind the first are left out. */
const LEAST_SHARE_OF_BEST = 0.42;

interface Scored {
  readonly record: SearchRecord;
  readonly score: number;
  readonly covered: number;
  readonly likeness: number;
  readonly name: string;
}

/**
 * Answers a query from the records.
 *
 * @param isTyping whether the last word may go on, so that it also stands for longer ones
 */
export function answerQuery(
  index: SearchIndex,
  raw: string,
  mostRows: number,
  isTyping = true,
): SearchAnswer {
  const query = [...raw.slice(0, MOST_CHARACTERS * 4)].slice(0, MOST_CHARACTERS).join('');
  const understood = understand(query, index.data, index.vocabulary);
  const { tokens, unknown } = understood;
  const known = tokens.filter(({ typed }) => !unknown.includes(typed));
  const special = [comparisonRow(query, index.data), fitRow(query, index.data)].filter(
    (row) => row !== undefined,
  );
  if (known.length === 0) return { ...understood, rows: special };
  const scored = scoreAll(index, spelledRight(query, understood), known, tokens, isTyping);
  const best = scored[0]?.score ?? 0;
  const kept = withoutRepeats(scored);
  const rows = kept
    .filter(({ score }) => score >= best * LEAST_SHARE_OF_BEST)
    .slice(0, mostRows)
    .map((one) => rowOf(one, unknown.length > 0, isClear(one, scored)));
  const isNamed = kept[0]?.likeness === 1;
  // The name of a thing beats all else; then what was worked out for the query.
  const all = isNamed ? [...rows.slice(0, 1), ...special, ...rows.slice(1)] : [...special, ...rows];
  return { ...understood, rows: all.slice(0, mostRows) };
}

/** The query with its misspelt words mended, so that a misspelt name is still that name. */
const spelledRight = (query: string, { corrected }: Understood): string =>
  corrected.reduce((text, [typed, taken]) => fold(text).replaceAll(typed, taken), query);

function scoreAll(
  index: SearchIndex,
  raw: string,
  known: readonly Token[],
  all: readonly Token[],
  isTyping: boolean,
): Scored[] {
  const candidates = index.candidates(known, isTyping).slice(0, MOST_CANDIDATES);
  const top = candidates[0]?.score ?? 1;
  const worth = worthOfTokens(index, all);
  const key = nameKey(raw);
  // Whether the query names what a page is about, and not only with a word that every page has.
  const named = new Map<string, boolean>();
  const isNamed = (page: string): boolean => {
    const terms = new Set(indexTerms(page));
    const answer =
      named.get(page) ??
      known.some((token) => (worth.get(token) ?? 0) > TELLING && holds(terms, token, false) > 0);
    named.set(page, answer);
    return answer;
  };
  return candidates
    .map((candidate): Scored => {
      const { record } = candidate;
      const covered = coverage(candidate, known, worth, isTyping);
      const { likeness, name } = likestName(index, record, known, worth, key);
      const score =
        (0.28 * (candidate.score / top) + 0.35 * covered + 0.65 * likeness ** 1.5) *
        KIND_WORTH[record.kind] *
        (record.kind === 'fact' && record.isLead && likeness === 1 ? NAMED_FACT : 1) *
        (record.kind === 'fact' && !record.isLead && !isNamed(record.page) ? NOT_LEAD : 1);
      return { record, score, covered, likeness, name };
    })
    .sort((a, b) => b.score - a.score);
}

/** The weight of each token: that of its rarest way; of words that nothing has, that of a rare one. */
function worthOfTokens(index: SearchIndex, tokens: readonly Token[]): ReadonlyMap<Token, number> {
  const ofNothing = Math.log(1 + index.data.records.length);
  return new Map(
    tokens.map((token) => {
      const weights = token.ways.map(({ terms }) =>
        terms.length === 0
          ? 0
          : terms.reduce((sum, term) => sum + index.weight(term), 0) / terms.length,
      );
      const known = weights.filter((weight) => weight > 0);
      return [token, known.length === 0 ? ofNothing : Math.max(...known)];
    }),
  );
}

/** How nearly a set of terms holds a token, from 0 to 1. */
function holds(terms: ReadonlySet<string>, token: Token, isLast: boolean): number {
  let best = 0;
  for (const { terms: wanted, closeness } of token.ways) {
    if (closeness <= best || wanted.length === 0) continue;
    if (wanted.every((term) => terms.has(term))) best = closeness;
    else if (
      isLast &&
      wanted.length === 1 &&
      [...terms].some((term) => term.startsWith(wanted[0] ?? ' '))
    )
      best = Math.max(best, closeness * 0.8);
  }
  return best;
}

/** Share of what was asked, by weight, that a record holds. */
function coverage(
  { terms }: Candidate,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
  isTyping: boolean,
): number {
  let asked = 0;
  let found = 0;
  for (const weight of worth.values()) asked += weight;
  for (const token of tokens)
    found += (worth.get(token) ?? 0) * holds(terms, token, isTyping && token === tokens.at(-1));
  return asked === 0 ? 0 : found / asked;
}

/** The name of a record that is likest to the query, and how like it is: 1 is the same. */
function likestName(
  index: SearchIndex,
  record: SearchRecord,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
  key: string,
): { likeness: number; name: string } {
  let best = { likeness: 0, name: record.title };
  for (const name of [record.title, ...record.names]) {
    const isSame = nameKey(name) === key || nameKey(withoutBrackets(name)) === key;
    const likeness = isSame ? 1 : likenessOf(index, name, tokens, worth);
    if (likeness > best.likeness) best = { likeness, name };
  }
  return best;
}

/** “RAPIDS (cuDF, cuML)” is called RAPIDS. */
const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '');

/** Twice what both have, divided by what each has: Dice’s coefficient over weights of words. */
function likenessOf(
  index: SearchIndex,
  name: string,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
): number {
  const terms = new Set(indexTerms(name));
  let common = 0;
  let asked = 0;
  for (const weight of worth.values()) asked += weight;
  for (const token of tokens) common += (worth.get(token) ?? 0) * holds(terms, token, false);
  if (common === 0) return 0;
  const named = queryTokens(name).reduce((sum, { ways }) => {
    const own = ways[0]?.terms ?? [];
    return sum + Math.max(...own.map((term) => index.weight(term)), 0);
  }, 0);
  return Math.min(0.99, (2 * common) / (asked + Math.max(named, common)));
}

/** Whether the best row of another page is clearly behind. */
function isClear(one: Scored, scored: readonly Scored[]): boolean {
  const page = one.record.url.split('#')[0];
  const next = scored.find(({ record }) => record.url.split('#')[0] !== page);
  return next === undefined || one.score - next.score >= CLEARLY * one.score;
}

function rowOf(
  { record, covered, likeness, name }: Scored,
  hasUnknown: boolean,
  isAhead: boolean,
): AnswerRow {
  const isNamed = likeness >= SAME_NAME;
  const holdsAll = covered >= NEARLY_ALL && likeness >= LIKE_NAME;
  const confidence =
    hasUnknown || (covered < LEAST_FOR_MATCH && !isNamed)
      ? 'nearest'
      : (isNamed || holdsAll) && isAhead
        ? 'answer'
        : 'match';
  return {
    kind: record.kind,
    confidence,
    title: record.title,
    url: record.url,
    text: record.text,
    page: record.page,
    state: record.state,
    area: record.area,
    name: record.kind === 'question' || name === record.title ? '' : name,
  };
}

/** One row for each address, the best; three at most for each page. */
function withoutRepeats(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  const pages = new Map<string, number>();
  return scored.filter(({ record: { url } }) => {
    const page = url.split('#')[0] ?? '';
    const count = pages.get(page) ?? 0;
    if (seen.has(url) || count >= 3) return false;
    seen.add(url);
    pages.set(page, count + 1);
    return true;
  });
}
