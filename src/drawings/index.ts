import { boxesToScale } from './boxes-to-scale.ts';
import { DATA_DRAWINGS } from './data-drawings.ts';
import { DRAWING_FACTS } from './drawing-facts.ts';
import { type DrawingSource, requireRecord } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { gb10BlockDiagram } from './gb10-block-diagram.ts';
import { priceHistory } from './price-history.ts';
import { tokenPath } from './token-path.ts';

const DRAWINGS: ReadonlyMap<string, (source: DrawingSource) => DrawingView> = new Map([
  ['gb10-block-diagram', gb10BlockDiagram],
  ['token-path', tokenPath],
  ['boxes-to-scale', boxesToScale],
  ['price-history', priceHistory],
  ...DATA_DRAWINGS.map(({ id, draw }) => [id, draw] as const),
]);

/**
 * Makes a drawing from facts, runs and other records.
 *
 * @throws if the drawing is unknown or one of its records is missing; the check of the content
 * refuses both before a page is built
 */
export function buildDrawing(id: string, source: DrawingSource): DrawingView {
  const draw = DRAWINGS.get(id);
  if (draw === undefined)
    throw new Error(`There is no drawing “${id}”. Known: ${[...DRAWINGS.keys()].join(', ')}.`);
  for (const needed of DRAWING_FACTS.get(id) ?? []) requireRecord(source, needed);
  return draw(source);
}
