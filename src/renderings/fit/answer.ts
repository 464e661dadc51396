import type { Element } from 'hast';
import {
  type Address,
  element,
  link,
  rowHead,
  tableHead,
  tableRegion,
} from '../../markup/element.ts';
import type { MeasuredView } from '../../page-models/fit/measured-view.ts';
import type { RunView } from '../../page-models/fit/runs-view.ts';
import type { SpeedView } from '../../page-models/fit/speed-view.ts';
import type { FitView } from '../../page-models/fit/view.ts';
import { memoryBar, memoryTable } from './memory.ts';

/**
 * Everything that answers a question: verdict, memory, speed, measured runs.
 *
 * @param isExample whether it stands in a page that does not know what its address asks; then it
 *   says that it is an example and has no verdict of its own
 */
export function fitAnswer(view: FitView, address: Address, isExample = false): Element[] {
  const { question, model, measured, memory, speed, sources, runs } = view;
  return [
    element('p', { class: 'fit-question' }, isExample && example('Example: '), question),
    ...(measured === undefined ? [] : measuredPart(view.model, measured, address, isExample)),
    element(
      'p',
      {
        class: 'fit-verdict',
        [isExample ? 'data-example-verdict' : 'data-verdict']: memory.verdict,
      },
      isExample && example(`Example, ${model}: `),
      memory.verdictWords,
    ),
    speedLine(speed),
    element('h2', {}, 'Memory'),
    ...(memory.parts.length > 0 ? [memoryBar(memory), memoryTable(memory.parts)] : []),
    lines([...memory.arithmetic, memory.largestContext]),
    element('h2', {}, 'Speed'),
    lines([...speed.lines, speed.prefill]),
    element(
      'p',
      { class: 'fit-sources' },
      'On data sheets, with sources:',
      ...sources.flatMap(({ words, path }) => [' ', link(address(path), words)]),
    ),
    element('h2', {}, 'Nearest measured runs'),
    element('p', {}, runs.words),
    ...(runs.rows.length > 0 ? [runsTable('Nearest measured runs', runs.rows, address)] : []),
  ];
}

/** What somebody measured comes before all that is computed. */
function measuredPart(
  model: string,
  { words, rows }: MeasuredView,
  address: Address,
  isExample: boolean,
): Element[] {
  return [
    element(
      'p',
      { class: 'fit-measured', 'data-measured': rows.length },
      isExample && example(`Example, ${model}: `),
      words,
    ),
    tableRegion(
      'Runs with this set-up',
      element(
        'table',
        { class: 'fit-runs', 'aria-label': 'Runs with this set-up' },
        tableHead('Speed', 'Conditions', 'Source'),
        element('tbody', {}, ...rows.map((run) => measuredRow(run, address))),
      ),
    ),
  ];
}

function measuredRow(run: RunView, address: Address): Element {
  return element(
    'tr',
    { 'data-run': run.id },
    rowHead(run.value, note(run.nearness)),
    element('td', {}, run.conditions, ...run.caveats.map(note)),
    sourceCell(run, address),
  );
}

/** What stands in place of an answer or a list where there is none. */
export function noAnswer(why: string): Element[] {
  return [element('p', { class: 'fit-none' }, `No answer: ${why}`)];
}

/** Words that go once it is sure that the answer is the one that is asked for. */
const example = (words: string): Element => element('span', { 'data-example': true }, words);

function speedLine({ words, ceiling, low, high }: SpeedView): Element {
  return element(
    'p',
    {
      class: 'fit-speed',
      'data-decode-ceiling': ceiling?.toFixed(3),
      'data-decode-low': low?.toFixed(3),
      'data-decode-high': high?.toFixed(3),
    },
    words,
  );
}

function runsTable(name: string, rows: readonly RunView[], address: Address): Element {
  return tableRegion(
    name,
    element(
      'table',
      { class: 'fit-runs', 'aria-label': name },
      tableHead('Model', 'Speed', 'Setting', 'Source'),
      element('tbody', {}, ...rows.map((run) => runRow(run, address))),
    ),
  );
}

function runRow(run: RunView, address: Address): Element {
  return element(
    'tr',
    { 'data-run': run.id },
    rowHead(run.what, note(run.nearness)),
    element('td', {}, run.value),
    element('td', {}, run.setting, ...run.caveats.map(note)),
    sourceCell(run, address),
  );
}

const sourceCell = ({ sourcePath, source, date }: RunView, address: Address): Element =>
  element('td', {}, link(address(sourcePath), source), `, ${date}`);

/** A note under a value; the space keeps both apart where styles are lost. */
const note = (words: string): Element => element('span', { class: 'row-note' }, ` ${words}`);

const lines = (texts: readonly string[]): Element =>
  element('ul', { class: 'fit-lines' }, ...texts.map((text) => element('li', {}, text)));
