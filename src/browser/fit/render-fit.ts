import { FIT_PATH } from '../../page-models/fit/data.ts';
import { BAR_WIDTH, type BarPart, type MemoryView } from '../../page-models/fit/memory-view.ts';
import type { ReverseRow } from '../../page-models/fit/reverse.ts';
import type { RunView } from '../../page-models/fit/runs-view.ts';
import type { SpeedView } from '../../page-models/fit/speed-view.ts';
import type { FitView } from '../../page-models/fit/view.ts';
import { element } from '../shared/element.ts';

type Children = readonly (Node | string)[];

/**
 * What stands in the answer, element for element as `src/components/fit/FitAnswer.astro` draws it;
 * a test holds both together.
 *
 * @param base path that the site is served under, without a slash at its end
 */
export function renderAnswer(
  { question, memory, speed, sources, runs }: FitView,
  base: string,
): Node[] {
  const verdict = element('p', 'fit-verdict', memory.verdictWords);
  if (memory.verdict !== undefined) verdict.dataset['verdict'] = memory.verdict;
  return [
    element('p', 'fit-question', question),
    verdict,
    speedLine(speed),
    element('h2', '', 'Memory'),
    ...(memory.parts.length > 0 ? [bar(memory), partsTable(memory.parts)] : []),
    lines([...memory.arithmetic, memory.largestContext]),
    element('h2', '', 'Speed'),
    lines([...speed.lines, speed.prefill]),
    element(
      'p',
      'fit-sources',
      'On data sheets, with sources:',
      ...sources.flatMap(({ words, path }) => [' ', link(base + path, words)]),
    ),
    element('h2', '', 'Nearest measured runs'),
    element('p', '', runs.words),
    ...(runs.rows.length > 0 ? [runsTable(runs.rows, base)] : []),
  ];
}

/** The table of `src/components/fit/FitReverse.astro`. */
export function renderReverse({ reverseCaption, reverse }: FitView, base: string): Node {
  return element(
    'table',
    'fit-table',
    element('caption', '', element('span', '', reverseCaption)),
    head(['Model', 'Best format that fits', 'Memory', 'Decode ceiling']),
    element('tbody', '', ...reverse.map((row) => reverseRow(row, base))),
  );
}

function speedLine({ words, ceiling, low, high }: SpeedView): HTMLElement {
  const line = element('p', 'fit-speed', words);
  const numbers = { decodeCeiling: ceiling, decodeLow: low, decodeHigh: high };
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined) line.dataset[name] = value.toFixed(3);
  return line;
}

function bar({ parts, limitX, barWords }: MemoryView): SVGElement {
  const svg = drawn('svg', { class: 'fit-bar', viewBox: `0 0 ${BAR_WIDTH} 48` });
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', barWords);
  svg.append(
    ...parts.map(({ id, x, width }) =>
      drawn('rect', { class: `fit-${id}`, x, y: 8, width, height: 32 }),
    ),
    drawn('line', { class: 'fit-limit', x1: limitX, x2: limitX, y1: 0, y2: 48 }),
  );
  return svg;
}

function drawn(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function partsTable(parts: readonly BarPart[]): HTMLElement {
  const headings = head(['Part', 'Size', 'What it is']);
  headings.querySelector('th:nth-child(2)')?.classList.add('align-right');
  return element(
    'table',
    'fit-parts',
    element('caption', '', 'Memory of one unit; the line in the bar is where it ends'),
    headings,
    element(
      'tbody',
      '',
      ...parts.map(({ id, label, words, note }) => {
        const row = element(
          'tr',
          '',
          rowHead(label),
          element('td', 'align-right', words),
          cell(note),
        );
        row.dataset['part'] = id;
        return row;
      }),
    ),
  );
}

function runsTable(rows: readonly RunView[], base: string): HTMLElement {
  const table = element(
    'table',
    'fit-runs',
    head(['Model', 'Speed', 'Setting', 'Source']),
    element('tbody', '', ...rows.map((run) => runRow(run, base))),
  );
  const region = element('div', 'table-region', table);
  region.setAttribute('role', 'region');
  region.tabIndex = 0;
  region.setAttribute('aria-label', 'Nearest measured runs');
  return region;
}

function runRow(run: RunView, base: string): HTMLElement {
  const row = element(
    'tr',
    '',
    rowHead(run.what, element('span', 'row-note', ` ${run.nearness}`)),
    cell(run.value),
    cell(run.setting, ...run.caveats.map((caveat) => element('span', 'row-note', ` ${caveat}`))),
    cell(link(base + run.sourcePath, run.source), `, ${run.date}`),
  );
  row.dataset['run'] = run.id;
  return row;
}

function reverseRow(row: ReverseRow, base: string): HTMLElement {
  const fits = row.verdict === 'fits' || row.verdict === 'tight';
  const outcome = element('td', 'fit-cell', row.words);
  outcome.dataset['outcome'] = row.verdict ?? 'unknown';
  const made = element(
    'tr',
    '',
    rowHead(link(base + FIT_PATH + row.query, row.model)),
    cell(fits ? row.format : `none; ${row.format} comes closest`),
    outcome,
    cell(row.ceilingWords ?? 'not known'),
  );
  made.dataset['reverse'] = row.id;
  return made;
}

function head(names: readonly string[]): HTMLElement {
  const cells = names.map((name) => {
    const made = element('th', '', name);
    made.scope = 'col';
    return made;
  });
  return element('thead', '', element('tr', '', ...cells));
}

function rowHead(...children: Children): HTMLElement {
  const made = element('th', '', ...children);
  made.scope = 'row';
  return made;
}

const cell = (...children: Children): HTMLElement => element('td', '', ...children);

function link(href: string, text: string): HTMLElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

const lines = (texts: readonly string[]): HTMLElement =>
  element('ul', 'fit-lines', ...texts.map((text) => element('li', '', text)));
