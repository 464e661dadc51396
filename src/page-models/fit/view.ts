import type { FitData } from './data.ts';
import { type MeasuredView, measuredView } from './measured-view.ts';
import { type MemoryView, memoryView } from './memory-view.ts';
import { type ReverseRow, reverseView } from './reverse.ts';
import { type RunsView, runsView } from './runs-view.ts';
import { type SpeedView, speedView } from './speed-view.ts';
import type { Asked, FitState } from './state.ts';
import { bound } from './words.ts';

/**
 * An answer as it is drawn, when the page is built and by the script in the browser, which is why
 * neither this nor what it imports touches content or page.
 */
export interface FitView {
  /** The question in words: “Llama 3.1 70B in FP16 on 2 × DGX Spark”. */
  readonly question: string;
  readonly model: string;
  /** Undefined where nobody whom we know measured this set-up. */
  readonly measured: MeasuredView | undefined;
  readonly memory: MemoryView;
  readonly speed: SpeedView;
  /** Rows of data sheets that the figures of the device come from, without the base path. */
  readonly sources: readonly { readonly words: string; readonly path: string }[];
  readonly runs: RunsView;
  readonly reverseCaption: string;
  readonly reverse: readonly ReverseRow[];
}

/** Answers a question. */
export function fitView(state: FitState, asked: Asked, data: FitData): FitView {
  const { model, format, device, units, context, concurrency, engine } = state;
  const where = `${units > 1 ? `${units} × ` : ''}${device.title}`;
  const circumstances = `${context.toLocaleString('en-US')} tokens of context, ${concurrency === 1 ? 'one sequence' : `${concurrency} sequences`} and ${engine.title}`;
  const memory = memoryView(state);
  const measured = measuredView(state, data);
  return {
    question: `${model.name} in ${format.name} on ${where}, with ${circumstances}`,
    model: model.name,
    measured,
    memory,
    speed: speedView(state, data, memory.verdict),
    sources: [
      { words: 'memory', path: device.memoryPath },
      ...(device.limitPath === undefined
        ? []
        : [{ words: 'limit of Metal', path: device.limitPath }]),
      { words: 'bandwidth', path: device.bandwidthPath },
    ],
    runs: runsView(state, data, new Set(measured?.rows.map(({ id }) => id))),
    reverseCaption: bound(`What fits on ${where}, with ${circumstances}`),
    reverse: reverseView(state, asked, data),
  };
}
