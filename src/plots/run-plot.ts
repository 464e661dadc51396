import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { DrawingView } from '../drawings/drawing-view.ts';

/** A plot of measured runs, and which runs it shows. */
export interface RunPlot extends DrawingView {
  readonly runs: readonly RunRecord[];
}
