import { hasDigit } from '../../search/compounds.ts';
import type { Hit, PageData, SearchEngine } from './pagefind-types.ts';
import {
  normaliseQuery,
  queryWords,
  spellingsOf,
  vocabularyOf,
  wordsMissingFrom,
} from './query.ts';
import { type ResultRow, rankResults } from './rank-results.ts';

/** Pages looked at to learn whether a word occurs at all; pages that hold the word itself come first. */
const PAGES_PER_WORD = 6;
const FEWEST_PAGES = 16;
/** An article answers better than the data sheets it draws on, and those better than the page of a source. */
const WEIGHTS: Readonly<Record<string, number>> = { article: 2, reference: 0.4 };
/** Data sheets of the subjects that the site is about. */
const LEAD_WEIGHT = 2;
const vocabularies = new Map<string, ReadonlySet<string>>();

/** What a query found, and what it did not. */
export interface Answer {
  readonly rows: readonly ResultRow[];
  readonly words: readonly string[];
  /** Words of the query that no page contains. */
  readonly missing: readonly string[];
  /** Whether there may be more rows than these. */
  readonly hasMore: boolean;
}

interface LoadedPage {
  readonly data: PageData;
  readonly missing: readonly string[];
}

/**
 * Answers a query without pretending: Pagefind shortens words it does not know until something matches and drops the
 * others in silence, so that “FP6” would find FP8.
 */
export async function findAnswers(
  engine: SearchEngine,
  raw: string,
  mostRows: number,
): Promise<Answer> {
  const query = normaliseQuery(raw);
  const words = queryWords(query);
  if (words.length === 0) return { rows: [], words, missing: [], hasMore: false };
  const mostPages = Math.max(mostRows, FEWEST_PAGES);
  let pages = await load(engine, query, mostPages);
  if (unseenIn(pages, words).length > 0) {
    // Only an index that is whole can show that a word is absent. Pagefind loads parts it lacks with the next search.
    await engine.confirmWhole();
    pages = await load(engine, query, mostPages);
  }
  const unseen = unseenIn(pages, words);
  const missing = words.length === 1 ? unseen : await wordsInNoPage(engine, unseen);
  const known = words.filter((word) => !missing.includes(word)).join(' ');
  // A word shortened by Pagefind narrows the pages down by chance, so the rest of the query is asked anew.
  const isPartial = missing.length > 0 && known !== '' && !missing.some(hasDigit);
  const asked = isPartial ? known : query;
  const honest = (isPartial ? await load(engine, known, mostPages) : pages).filter((page) =>
    isHonest(page, asked),
  );
  const rows = rankResults(
    honest.map((page) => page.data),
    asked,
    mostRows,
  );
  return { rows, words, missing, hasMore: rows.length === mostRows };
}

/** Says in a sentence what was found, and first what was not. */
export function verdictOn(answer: Answer): string {
  const { rows, words, missing } = answer;
  if (words.length === 0) return 'Type a word or a number to search for.';
  const count = `${answer.hasMore ? 'First ' : ''}${rows.length} ${rows.length === 1 ? 'result' : 'results'}`;
  if (missing.length > 0) {
    const none = `No page contains ${missing.map((word) => `“${word}”`).join(' or ')}.`;
    const rest = words.filter((word) => !missing.includes(word)).join(' ');
    return rows.length === 0 ? none : `${none} ${count} for “${rest}”.`;
  }
  if (rows.length > 0) return `${count}.`;
  return words.length === 1
    ? `No page contains “${words[0]}”.`
    : 'No page contains all of these words.';
}

function unseenIn(pages: readonly LoadedPage[], words: readonly string[]): readonly string[] {
  return words.filter((word) => pages.every((page) => page.missing.includes(word)));
}

/** Numbers and models must stand in the page as asked, and so must at least one word of any query. */
function isHonest(page: LoadedPage, query: string): boolean {
  return !page.missing.some(hasDigit) && page.missing.length < queryWords(query).length;
}

async function load(
  engine: SearchEngine,
  query: string,
  mostPages: number,
): Promise<readonly LoadedPage[]> {
  const answers = await Promise.all(spellingsOf(query).map((spelling) => engine.search(spelling)));
  const hits = new Map<string, Hit>();
  for (const hit of answers.flatMap((answer) => answer.results.slice(0, mostPages))) {
    if (hit.score > (hits.get(hit.id)?.score ?? -1)) hits.set(hit.id, hit);
  }
  const pages = await Promise.all(
    [...hits.values()].map(async (hit) => {
      const data = await hit.data();
      const missing = wordsMissingFrom(query, vocabularyOfPage(hit.id, data));
      return { data, missing, score: hit.score * weightOf(data) };
    }),
  );
  return pages.sort((one, other) => other.score - one.score);
}

/** A word absent from these results may stand in a page that lacks the other words, so it is asked for alone. */
async function wordsInNoPage(
  engine: SearchEngine,
  words: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      const pages = await load(engine, word, PAGES_PER_WORD);
      return pages.some((page) => page.missing.length === 0);
    }),
  );
  return words.filter((_, index) => found[index] !== true);
}

function vocabularyOfPage(id: string, data: PageData): ReadonlySet<string> {
  const known = vocabularies.get(id);
  if (known !== undefined) return known;
  const vocabulary = vocabularyOf([data.content, ...Object.values(data.meta)].join(' '));
  vocabularies.set(id, vocabulary);
  return vocabulary;
}

function weightOf(page: PageData): number {
  return page.meta['lead'] === 'yes' ? LEAD_WEIGHT : (WEIGHTS[page.meta['kind'] ?? ''] ?? 1);
}
