import { answerQuery, type SearchAnswer } from '../../search/answer-query.ts';
import { indexRecords, type SearchIndex } from '../../search/search-index.ts';
import type { ShardedNames } from '../../search/shard-format.ts';
import { connectShards, type ShardedIndex } from '../../search/sharded-index.ts';
import { type SearchDetails, type SearchNames, unpack } from '../../search/wire-format.ts';
import type { Ask, Reply } from './answer-messages.ts';

/** How long a file may take. Less than the page waits, so that names alone can answer. */
const PATIENCE_IN_MS = 12_000;

/** Where the files lie. The page gives the path of the folder as the worker’s name. */
const folder = new URL(self.name, self.location.origin);

/** Answers the newest question with what is there by now. */
let answer: (asked: Ask) => void | Promise<void> = () => undefined;
let newest: Ask | undefined;
/** The larger file waits for it: who only opens a search has no use for it. */
let startAsking = (): void => undefined;
const isAsked = new Promise<void>((resolve) => {
  startAsking = resolve;
});

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  newest = data;
  startAsking();
  answerNewest();
});

load().catch(fail);

async function load(): Promise<void> {
  const names = read<SearchNames | ShardedNames>('names.json');
  const details = isAsked.then(() => read<SearchDetails>('details.json')).catch(() => undefined);
  const first = await names;
  if ('shards' in first) {
    const shards = connectShards(first, {
      shard: (at) => read(`shards/${at}.json`, first.edition),
      words: (letter) => read(`words/${letter}.json`, first.edition),
    });
    answer = (asked) => answerFromShards(shards, asked);
    answerNewest();
    return;
  }
  const some = indexRecords(unpack(first));
  answer = (asked) => postIfSure(some, asked);
  answerNewest();
  const second = await details;
  // Without the second file, or with one of another edition, names alone answer.
  const isOfNames = second?.edition !== first.edition;
  const all = isOfNames ? some : indexRecords(unpack(first, second));
  answer = (asked) => postAnswer(all, asked, isOfNames);
  answerNewest();
}

async function answerFromShards(shards: ShardedIndex, asked: Ask): Promise<void> {
  const { query, isTyping } = asked;
  const some = await shards.soon(query, isTyping);
  // A word more was typed meanwhile.
  if (newest !== asked) return;
  postIfSure(some, asked);
  const all = await shards.whole(query, isTyping);
  if (newest === asked) postAnswer(all, asked);
}

/** From a part of the records only what is sure is shown: rows that change a moment later mislead. */
function postIfSure(index: SearchIndex, asked: Ask): void {
  const answer = find(index, asked);
  const isSure = answer.rows[0]?.confidence === 'answer' && answer.corrected.length === 0;
  if (isSure) post({ kind: 'answer', id: asked.id, answer, isOfNames: false, isLast: false });
}

function postAnswer(index: SearchIndex, asked: Ask, isOfNames = false): void {
  post({ kind: 'answer', id: asked.id, answer: find(index, asked), isOfNames, isLast: true });
}

const find = (index: SearchIndex, { query, mostRows, isTyping }: Ask): SearchAnswer =>
  answerQuery(index, query, mostRows, isTyping);

function answerNewest(): void {
  if (newest !== undefined) Promise.resolve(answer(newest)).catch(fail);
}

async function read<T extends { readonly edition: string }>(
  name: string,
  edition?: string,
): Promise<T> {
  // The browser asks whether they have changed, so that all are those of today.
  const response = await fetch(new URL(name, folder), {
    cache: 'no-cache',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  });
  const found: T = await response.json();
  const isRight = edition === undefined || found.edition === edition;
  if (!response.ok || typeof found.edition !== 'string' || !isRight)
    throw new Error(`${name} is not there`);
  return found;
}

function fail(problem: unknown): void {
  post({ kind: 'failed', reason: String(problem) });
}

function post(reply: Reply): void {
  postMessage(reply);
}
