import type { DrawingSource } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { frame } from './svg.ts';

/** A drawing of the site, and what it is made from. */
export interface Drawing {
  readonly id: string;
  /** Facts by id, other records by kind and id; see `DRAWING_FACTS`. */
  readonly needs: readonly string[];
  readonly draw: (source: DrawingSource) => DrawingView;
}

/** The same content in words, as a table and as shapes. */
export interface DrawingContent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly height: number;
  readonly parts: readonly string[];
}

/** Sets shapes into an image that has the name and the description of the drawing. */
export function drawingView({ height, parts, ...about }: DrawingContent): DrawingView {
  return { ...about, isWide: false, svg: frame({ ...about, height }, parts) };
}
