/**
 * Says how old figures are on the day of reading: a static page speaks of the day on which it was
 * made. Reads `data-due` (the last fresh day) and `data-count` of the batches.
 */
import { dueWords } from '../../page-models/shared/due-words.ts';
import { localDay, staleSentence } from './verification-words.ts';

const page = document.querySelector<HTMLElement>('[data-edition]');
// A clock behind the edition is wrong: nothing was verified in the future.
const today = [localDay(new Date()), page?.dataset['edition'] ?? ''].sort().at(-1) ?? '';

for (const age of document.querySelectorAll<HTMLElement>('[data-age]'))
  age.textContent = dueWords(age.dataset['due'] ?? today, today);

const batches = [...document.querySelectorAll<HTMLElement>('[data-batch]')].map(({ dataset }) => ({
  due: dataset['due'] ?? today,
  count: Number(dataset['count'] ?? 0),
}));
const verdict = document.querySelector('[data-stale-today]');
if (verdict) verdict.textContent = staleSentence(batches, today);
