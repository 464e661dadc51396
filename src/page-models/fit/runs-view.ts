import { architectureOf, type FitData, type FitModel, type FitRun } from './data.ts';
import type { FitState } from './state.ts';

/** A measured run that is close to the question. */
export interface RunView {
  readonly id: string;
  /** Why it stands here. */
  readonly nearness: string;
  readonly what: string;
  readonly value: string;
  /** Machines, engine and circumstances. */
  readonly setting: string;
  /** The same without the machines. */
  readonly conditions: string;
  readonly date: string;
  readonly source: string;
  readonly sourcePath: string;
  readonly caveats: readonly string[];
}

export interface RunsView {
  readonly words: string;
  readonly rows: readonly RunView[];
}

const MOST_OF_A_KIND = 5;
const MOST_CAVEATS = 2;

/** Sizes count as alike up to this ratio. */
const ALIKE_RATIO = 1.6;

/**
 * The nearest measured runs: of the same model, of its size, of its family.
 *
 * @param shown ids of runs that stand elsewhere already
 */
export function runsView(
  state: FitState,
  data: FitData,
  shown: ReadonlySet<string> = new Set(),
): RunsView {
  const kind = state.concurrency > 1 ? 'throughput' : 'decode';
  const runs = data.runs.filter((run) => run.kind === kind && !shown.has(run.id));
  const isHere = (run: FitRun): boolean => state.device.alike.includes(run.device);
  const isSame = (run: FitRun): boolean => run.model === state.model.id;
  const modelOf = new Map(data.models.map((model) => [model.id, model]));
  const best = (list: readonly FitRun[]): FitRun[] =>
    [...list]
      .sort((a, b) => farness(a, state) - farness(b, state) || a.id.localeCompare(b.id))
      .slice(0, MOST_OF_A_KIND);
  const same = best(runs.filter((run) => isHere(run) && isSame(run)));
  const others = runs.filter((run) => isHere(run) && !isSame(run));
  const isAlike = (run: FitRun): boolean => isOfSize(modelOf.get(run.model), state.model);
  const alike = best(others.filter(isAlike));
  const family = best(
    others.filter((run) => !isAlike(run) && modelOf.get(run.model)?.family === state.model.family),
  ).slice(0, MOST_OF_A_KIND - alike.length);
  const elsewhere = best(runs.filter((run) => !isHere(run) && isSame(run)));
  const view = (nearness: string) => (run: FitRun) => runView(run, nearness, data);
  const rows = [
    ...same.map(view('same model')),
    ...alike.map(view('similar size')),
    ...family.map(view('same family')),
    ...(same.length > 0 ? [] : elsewhere.map(view('same model, other device'))),
  ];
  const what = kind === 'decode' ? 'one sequence' : 'several sequences together';
  const words =
    same.length > 0
      ? `${shown.size > 0 ? 'More speeds' : 'Speeds'} that others measured with this model on this device or its chip, with ${what}.`
      : shown.size > 0
        ? `Beside the runs above nobody whom we know has measured this model with ${what} on this device or its chip.${rows.length > 0 ? ' The nearest are these.' : ''}`
        : `Nobody whom we know has measured this model with ${what} on this device or its chip.${rows.length > 0 ? ' The nearest are these.' : ''}`;
  return { words, rows };
}

function isOfSize(other: FitModel | undefined, model: FitModel): boolean {
  if (other === undefined) return false;
  const close = (a: number, b: number): boolean => Math.max(a, b) / Math.min(a, b) <= ALIKE_RATIO;
  const active = (one: FitModel): number =>
    one.parametersActiveBillion ?? one.parametersTotalBillion;
  return (
    architectureOf(other) === architectureOf(model) &&
    close(active(other), active(model)) &&
    close(other.parametersTotalBillion, model.parametersTotalBillion)
  );
}

/** How many steps a run is away from the question; the first ones weigh most. */
function farness(run: FitRun, state: FitState): number {
  const depth = contextDistance(run, state);
  const batch = Math.abs(Math.log2((run.batch ?? 1) / state.concurrency));
  return (
    (run.isWithdrawn ? 32 : 0) +
    (run.units === state.units ? 0 : 16) +
    (run.formatId === state.format.id ? 0 : 8) +
    (run.engine?.startsWith(state.engine.title) ? 0 : 4) +
    Math.min(3, batch) +
    Math.min(1, depth / 8)
  );
}

/** How often the context of a run must be doubled or halved to be the one asked for. */
export function contextDistance({ depth = 0 }: FitRun, { context }: FitState): number {
  return Math.abs(Math.log2((depth + 1024) / (context + 1024)));
}

/** A run as a row; `nearness` says why it stands there. */
export function runView(run: FitRun, nearness: string, data: FitData): RunView {
  const model = data.models.find(({ id }) => id === run.model)?.name ?? run.model;
  const text = (index: number | undefined): string =>
    index === undefined ? '' : (data.texts[index] ?? '');
  const device = data.runDevices[run.device] ?? run.device;
  const conditions = [
    run.engine,
    run.batch !== undefined && run.batch > 1 ? `${run.batch} sequences` : undefined,
    run.depth === undefined ? undefined : `${run.depth.toLocaleString('en-US')} tokens before`,
    text(run.settings),
  ]
    .filter(Boolean)
    .join(', ');
  const machines = run.units > 1 ? `${run.units} × ${device}` : device;
  return {
    id: run.id,
    nearness,
    what: [model, run.format].filter(Boolean).join(', '),
    value: run.value,
    setting: [machines, conditions].filter(Boolean).join(', '),
    conditions,
    date: run.date,
    source: data.sources[run.source]?.name ?? run.source,
    sourcePath: data.sources[run.source]?.path ?? '/references/',
    caveats: (run.caveats ?? []).slice(0, MOST_CAVEATS).map(text).filter(Boolean),
  };
}
