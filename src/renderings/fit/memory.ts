import type { Element } from 'hast';
import { element, rowHead, tableHead } from '../../markup/element.ts';
import { BAR_WIDTH, type BarPart, type MemoryView } from '../../page-models/fit/memory-view.ts';

/** The memory of a unit, cut into its parts. */
export function memoryBar({ parts, limitX, barWords }: MemoryView): Element {
  return element(
    'svg',
    {
      class: 'fit-bar',
      viewBox: `0 0 ${BAR_WIDTH} 48`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': barWords,
    },
    ...parts.map(({ id, x, width }) =>
      element('rect', { class: `fit-${id}`, x, y: 8, width, height: 32 }),
    ),
    element('line', { class: 'fit-limit', x1: limitX, x2: limitX, y1: 0, y2: 48 }),
  );
}

/** The same as a table. */
export function memoryTable(parts: readonly BarPart[]): Element {
  return element(
    'table',
    { class: 'fit-parts' },
    element('caption', {}, 'Memory of one unit; the line in the bar is where it ends'),
    tableHead('Part', element('th', { scope: 'col', class: 'align-right' }, 'Size'), 'What it is'),
    element(
      'tbody',
      {},
      ...parts.map(({ id, label, words, note }) =>
        element(
          'tr',
          { 'data-part': id },
          rowHead(label),
          element('td', { class: 'align-right' }, words),
          element('td', {}, note),
        ),
      ),
    ),
  );
}
