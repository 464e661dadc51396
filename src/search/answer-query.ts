import { comparisonRow } from './comparison-row.ts';
import { hasDigit } from './compounds.ts';
import { fitRow } from './fit-row.ts';
import { worthByIntent } from './intent.ts';
import { coverage, holds, likestName, MOST_LIKE, worthOfTokens } from './likeness.ts';
import { namedIn } from './named-in.ts';
import type { SearchKind, SearchRecord } from './records.ts';
import type { SearchIndex } from './search-index.ts';
import { type Understood, understand } from './understand.ts';
import { fold, indexTerms, MOST_CHARACTERS, nameKey, shareOfWord, type Token } from './words.ts';

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
/** What is called exactly as the query is, its small words included, comes before what is like it. */
const SAME_TO_THE_LETTER = 1.03;
/** Weight from which a word tells things apart: it stands in one record of twenty-five or fewer. */
const TELLING = Math.log(26);
/** The page of another model than the one that the query names. */
const OTHER_MODEL = 0.8;
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
/** Below this a name that is nearly the query lacks a word that tells things apart. */
const MOST_OF_IT = 0.85;
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
  /** Whether it holds every number that the query names. */
  readonly hasNumbers: boolean;
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
  const core = nameKey(
    known.flatMap(({ typed }) => (shareOfWord(typed) === 1 ? [typed] : [])).join(' '),
  );
  const byIntent = worthByIntent(raw);
  const models = namedIn(fold(raw), index.data.models).map(({ id }) => `/models/${id}/`);
  const isOtherModel = ({ url }: SearchRecord): boolean =>
    models.length > 0 && url.startsWith('/models/') && !models.includes(url);
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
      const { likeness, name } = likestName(index, record, known, worth, { whole: key, core });
      const score =
        (0.28 * (candidate.score / top) + 0.35 * covered + 0.65 * likeness ** 1.5) *
        KIND_WORTH[record.kind] *
        (isOtherModel(record) ? OTHER_MODEL : 1) *
        (likeness === 1 ? SAME_TO_THE_LETTER : 1) *
        (likeness >= SAME_NAME ? (byIntent[record.kind] ?? 1) : 1) *
        (record.kind === 'fact' && record.isLead && likeness === 1 ? NAMED_FACT : 1) *
        (record.kind === 'fact' && !record.isLead && !isNamed(record.page) ? NOT_LEAD : 1);
      const hasNumbers = known.every(
        (token) => !hasDigit(token.typed) || holds(candidate.terms, token, false) > 0,
      );
      return { record, score, covered, likeness, name, hasNumbers };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether the best row of another page is clearly behind. */
function isClear(one: Scored, scored: readonly Scored[]): boolean {
  const page = one.record.url.split('#')[0];
  const next = scored.find(({ record }) => record.url.split('#')[0] !== page);
  return next === undefined || one.score - next.score >= CLEARLY * one.score;
}

function rowOf(
  { record, covered, likeness, name, hasNumbers }: Scored,
  hasUnknown: boolean,
  isAhead: boolean,
): AnswerRow {
  const isNamed = likeness >= SAME_NAME && (likeness >= MOST_LIKE || covered >= MOST_OF_IT);
  const holdsAll = covered >= NEARLY_ALL && likeness >= LIKE_NAME;
  const confidence =
    hasUnknown || (covered < LEAST_FOR_MATCH && !isNamed)
      ? 'nearest'
      : (isNamed || holdsAll) && isAhead && hasNumbers
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
