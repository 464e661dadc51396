import { ceilingOf } from './core.ts';
import type { FitData, FitRun } from './data.ts';
import { contextDistance, type RunView, runView } from './runs-view.ts';
import type { FitState } from './state.ts';
import { counted, number, speed } from './words.ts';

/** What was measured with the set-up that is asked for; stands before anything computed. */
export interface MeasuredView {
  /** “Measured with this set-up: 26 to 59 tokens/s in 4 runs.” */
  readonly words: string;
  readonly rows: readonly RunView[];
}

const MOST_ROWS = 3;

/** Contexts with which a token reads as many bytes, within 10 %, make no other set-up. */
const NO_MATTER = 1.1;

/** A source that does not give the context measured with a short prompt: taken for the comparison. */
const SHORT_PROMPT_TOKENS = 1024;

/**
 * Runs with the model, format, engine, units and number of sequences that are asked for, on the
 * device or another with its chip, with a context that makes no difference. What differs all the
 * same is said. Nothing where nobody whom we know measured it.
 */
export function measuredView(state: FitState, data: FitData): MeasuredView | undefined {
  const isElsewhere = ({ device }: FitRun): number => Number(device !== state.device.subject);
  const runs = data.runs
    .filter((run) => !run.isWithdrawn && isSetUp(run, state) && isContextAlike(run, state))
    .sort(
      (a, b) =>
        isElsewhere(a) - isElsewhere(b) ||
        contextDistance(a, state) - contextDistance(b, state) ||
        a.id.localeCompare(b.id),
    );
  if (runs.length === 0) return undefined;
  return {
    words: `Measured with this set-up: ${spanInWords(runs)}.`,
    rows: runs
      .slice(0, MOST_ROWS)
      .map((run) => runView(run, difference(run, state, data) || 'this set-up', data)),
  };
}

function spanInWords(runs: readonly FitRun[]): string {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return only.value;
  const low = Math.min(...runs.map((run) => run.low));
  const high = Math.max(...runs.map((run) => run.high));
  const few = number(low, low < 20 ? 1 : 0);
  return `${few === number(high, low < 20 ? 1 : 0) ? '' : `${few} to `}${speed(high)} in ${counted(runs.length, 'run')}`;
}

function isSetUp(run: FitRun, state: FitState): boolean {
  const { model, format, engine, units, concurrency, device, kv } = state;
  return (
    run.kind === (concurrency > 1 ? 'throughput' : 'decode') &&
    run.model === model.id &&
    run.formatId === format.id &&
    run.units === units &&
    (run.batch ?? 1) === concurrency &&
    isOfEngine(run.engine, engine.title) &&
    device.measuredAs.includes(run.device) &&
    // Sources name the cache only where it is not at 16 bits.
    kv.id === 'fp16-bf16'
  );
}

/** “vLLM 0.19 (patched)” is of vLLM, “Ollama or llama.cpp” of neither. */
const isOfEngine = (words: string | undefined, title: string): boolean =>
  words === title || (words?.startsWith(`${title} `) ?? false);

function isContextAlike(run: FitRun, state: FitState): boolean {
  const speedAt = (context: number): number | undefined => {
    const answer = ceilingOf({ ...state, context });
    return answer.kind === 'known' ? answer.value.tokensPerSecond : undefined;
  };
  const [there, here] = [speedAt(run.depth ?? SHORT_PROMPT_TOKENS), speedAt(state.context)];
  if (there === undefined || here === undefined) return contextDistance(run, state) <= 1;
  return Math.max(there, here) / Math.min(there, here) <= NO_MATTER;
}

/** In what a run is not what is asked for; empty where it is. */
function difference(run: FitRun, { device, context }: FitState, data: FitData): string {
  const where =
    run.device === device.subject
      ? undefined
      : `the same chip in ${data.runDevices[run.device] ?? run.device}`;
  const depth =
    run.depth === undefined
      ? 'context not given'
      : run.depth === context
        ? undefined
        : `${counted(run.depth, 'token')} of context`;
  return [where, depth].filter(Boolean).join('; ');
}
