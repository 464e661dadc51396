import { type FaultClass, faultInNewFile, MARK } from './fault-class.ts';

const FITS = 'record-fits-schema';
const ENTRY = `history:
- id: 2026-11-20.gb10.process
  date: '2026-11-20'
  fact: gb10.process
  was: 4 nm
  is: 3 nm
`;
const NOTE = `notes:
- id: planted
  date: '2026-11-20'
  page: /wiki/dgx-spark/
  text: The section on memory is new.
`;

function planted(path: string, good: string) {
  return (name: string, rule: string, from: string, to: string): FaultClass => {
    if (!good.includes(from)) throw new Error(`${path} does not contain “${from}”`);
    return faultInNewFile(`${path.split(/[./]/)[0]}: ${name}`, rule, path, good.replace(from, to));
  };
}

const entry = planted('history/planted.yaml', ENTRY);
const note = planted('notes.yaml', NOTE);
const NAMES = 'history-names-figures';
const OTHER = '2026-11-20.gb10.no-such-figure';

/** Faults of the ledger of figures, and of notes on pages. */
export const HISTORY_FAULTS: readonly FaultClass[] = [
  entry(
    'unknown figure',
    NAMES,
    "gb10.process\n  date: '2026-11-20'\n  fact: gb10.process",
    `gb10.no-such-figure\n  date: '2026-11-20'\n  fact: ${MARK}gb10.no-such-figure`,
  ),
  entry(
    'taken out, but there',
    NAMES,
    'fact: gb10.process\n  was: 4 nm\n  is: 3 nm',
    `fact: ${MARK}gb10.process\n  was: 4 nm`,
  ),
  entry('id of another figure', FITS, 'id: 2026-11-20.gb10.process', `id: ${MARK}${OTHER}`),
  entry('id of another day', FITS, 'id: 2026-11-20', `id: ${MARK}2026-11-21`),
  entry(
    'no change',
    FITS,
    'fact: gb10.process\n  was: 4 nm\n  is: 3 nm',
    `fact: ${MARK}gb10.process`,
  ),
  entry('the same before and since', FITS, 'is: 3 nm', `is: ${MARK}4 nm`),
  entry('date without a day', FITS, "date: '2026-11-20'", `date: ${MARK}'2026-11'`),
  entry('figure of another form', FITS, 'fact: gb10.process', `fact: ${MARK}GB10 process`),
  entry('unknown field', FITS, 'is: 3 nm', `is: 3 nm\n  ${MARK}reason: It was wrong.`),
  entry(
    'twice',
    'id-unique',
    ENTRY.slice(9),
    `${ENTRY.slice(9)}${ENTRY.slice(9).replace('id', `${MARK}id`)}`,
  ),
  note('unknown page', 'article-exists', '/wiki/dgx-spark/', `${MARK}/wiki/no-such-article/`),
  note('page of another form', FITS, '/wiki/dgx-spark/', `${MARK}wiki/dgx-spark`),
  note(
    'no text',
    FITS,
    NOTE.slice(7),
    NOTE.slice(7)
      .replace('id', `${MARK}id`)
      .replace(/ {2}text.*\n/, ''),
  ),
  note('date without a day', FITS, "'2026-11-20'", `${MARK}'2026'`),
  note('id of another form', FITS, 'planted', `${MARK}Planted note`),
];
