import { answerQuery } from '../../search/answer-query.ts';
import { indexRecords, type SearchIndex } from '../../search/search-index.ts';
import { type SearchDetails, type SearchNames, unpack } from '../../search/wire-format.ts';
import type { Ask, Reply } from './answer-messages.ts';

/** Where the two files lie. The page gives the path of the folder as the worker’s name. */
const folder = new URL(self.name, self.location.origin);

let index: SearchIndex | undefined;
/** Whether the index holds all that there is to be had. */
let isWhole = false;
let newest: Ask | undefined;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  newest = data;
  answer();
});

load().catch((problem: unknown) => post({ kind: 'failed', reason: String(problem) }));

async function load(): Promise<void> {
  const names = read<SearchNames>('names.json');
  const details = read<SearchDetails>('details.json').catch(() => undefined);
  const first = await names;
  index = indexRecords(unpack(first));
  answer();
  const second = await details;
  // Without the second file, or with one of another edition, names alone answer.
  if (second?.edition === first.edition) index = indexRecords(unpack(first, second));
  isWhole = true;
  answer();
}

async function read<T extends { readonly edition: string }>(name: string): Promise<T> {
  // The browser asks whether they have changed, so that both are those of today.
  const response = await fetch(new URL(name, folder), { cache: 'no-cache' });
  const found: T = await response.json();
  if (!response.ok || typeof found.edition !== 'string') throw new Error(`${name} is not there`);
  return found;
}

function answer(): void {
  if (index === undefined || newest === undefined) return;
  const { id, query, mostRows, isTyping } = newest;
  const found = answerQuery(index, query, mostRows, isTyping);
  // From names alone only what is sure is shown: rows that change a moment later mislead.
  const isSure = found.rows[0]?.confidence === 'answer' && found.corrected.length === 0;
  if (isWhole || isSure) post({ kind: 'answer', id, answer: found });
}

function post(reply: Reply): void {
  postMessage(reply);
}
