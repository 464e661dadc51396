import type { SearchAnswer } from '../../search/answer-query.ts';
import { trustOwnWorkers } from '../shared/trusted-workers.ts';
import type { Ask, Reply } from './answer-messages.ts';
import { siteBase } from './site-base.ts';

/** How long the worker may take for its files before search goes on without it. */
const PATIENCE_IN_MS = 15_000;

/** An answer, and whether only the names of records could be searched, and whether another follows. */
interface Answered {
  readonly answers: SearchAnswer;
  readonly isOfNames: boolean;
  readonly isLast: boolean;
}

type OnAnswer = (answered: Answered) => void;

interface Waiting {
  readonly id: number;
  isAnswered: boolean;
  readonly onAnswer: OnAnswer;
  readonly onFailure: (reason: Error) => void;
}

let worker: Worker | undefined;
let waiting: Waiting | undefined;
/** Whether the worker has let a question wait too long. */
let isLate = false;
let asked = 0;

/** Starts the worker, which loads the names of records at once, and the rest with the first question. */
export function warmAnswers(): void {
  worker ??= start();
}

/**
 * Asks the worker. The answer comes once, and once more if the first came before all records were
 * there; a newer question ends an older one without an answer. An answer may still come after a
 * failure: what was too late for patience is of use all the same.
 */
export function askForAnswers(
  query: Omit<Ask, 'id'>,
  onAnswer: OnAnswer,
  onFailure: (reason: Error) => void,
): void {
  asked += 1;
  const id = asked;
  waiting = { id, isAnswered: false, onAnswer, onFailure };
  if (isLate) discard();
  try {
    warmAnswers();
    worker?.postMessage({ id, ...query } satisfies Ask);
  } catch (problem) {
    fail(new Error(String(problem)));
    return;
  }
  setTimeout(() => {
    if (waiting?.id !== id || waiting.isAnswered) return;
    isLate = true;
    waiting.onFailure(new Error('Search did not answer'));
  }, PATIENCE_IN_MS);
}

function start(): Worker {
  trustOwnWorkers();
  const made = new Worker(new URL('./answer-worker.ts', import.meta.url), {
    type: 'module',
    name: `${siteBase()}search/`,
  });
  made.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'failed') fail(new Error(data.reason));
    if (data.kind !== 'answer' || data.id !== waiting?.id) return;
    waiting.isAnswered = true;
    isLate = false;
    const { answer: answers, isOfNames, isLast } = data;
    waiting.onAnswer({ answers, isOfNames, isLast });
  });
  made.addEventListener('error', (event) => {
    // It is told in the page's own words.
    event.preventDefault();
    fail(new Error('The worker of the search failed'));
  });
  return made;
}

/** Gives up the worker, so that the next question starts a new one. */
function fail(reason: Error): void {
  discard();
  const failed = waiting;
  waiting = undefined;
  failed?.onFailure(reason);
}

function discard(): void {
  worker?.terminate();
  worker = undefined;
  isLate = false;
}
