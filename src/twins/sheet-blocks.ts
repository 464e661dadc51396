import type { RunRow } from '../page-models/benchmarks/run-rows.ts';
import type { SheetParts, SheetRow, StatementView } from '../page-models/device/device-page.ts';
import { joined, link, list, notes, plain, section, sourced, table } from './markdown-words.ts';
import type { TwinPlace } from './twin.ts';

/** The figures and statements of a data sheet, a table for each group. */
export function sheetBlocks(sheet: SheetParts, place: TwinPlace): readonly string[] {
  return [
    ...sheet.groups.flatMap(({ title, rows }) =>
      section(
        title,
        table(
          ['Property', 'Value', 'Status and dates', 'Notes'],
          rows.map((row) => rowCells(row, place)),
        ),
      ),
    ),
    ...sheet.topics.flatMap(({ title, statements }) =>
      section(title, list(statements.map((statement) => statementLine(statement, place)))),
    ),
  ];
}

function rowCells(row: SheetRow, { addressOf, checked }: TwinPlace): readonly string[] {
  const successor = row.withdrawn?.successor;
  const rivals = row.rivals.map(
    ({ value, claimant, dates, reason, markers }) =>
      `Also claimed: ${plain(value)}, ${plain(claimant)}${dates && `, ${plain(dates)}`}${notes(markers)}.${reason ? ` ${plain(reason)}` : ''}`,
  );
  return [
    plain(row.label),
    sourced(row.value, row.markers),
    plain(
      joined([
        `${row.statusWords}, ${row.dates}`,
        row.seenOn,
        checked(`checked ${row.verifiedOn}`),
      ]),
    ),
    joined(
      [
        row.withdrawn && plain(row.withdrawn.words),
        successor && `In its place: ${link(successor.text, addressOf(successor.href))}.`,
        row.method && ended(plain(row.method)),
        row.note && ended(plain(row.note)),
        ...rivals,
      ],
      ' ',
    ),
  ];
}

/** Arithmetic ends without a full stop, and would run into the sentence that follows. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function statementLine(statement: StatementView, { checked }: TwinPlace): string {
  const { text, statusWords, dates, verifiedOn, seenOn, note, markers } = statement;
  const known = joined([statusWords, dates, checked(`checked ${verifiedOn}`)], ', ');
  return `${sourced(text, markers)} (${plain(joined([known, seenOn]))})${note ? ` ${plain(note)}` : ''}`;
}

/** Measured runs as a table. */
export function runTable(rows: readonly RunRow[]): readonly string[] {
  return table(
    [
      'Model',
      'Device',
      'Measured',
      'Value',
      'Engine and settings',
      'Depth, tokens',
      'Streams',
      'Date',
      'Measured by',
      'Caveats',
      'Run',
    ],
    rows.map((row) => [
      plain(joined([row.modelName, row.modelNote])),
      plain(joined([`${row.units > 1 ? `${row.units} × ` : ''}${row.deviceName}`, row.seenOn])),
      plain(row.kindWords),
      `${sourced(row.valueWords, row.markers)}${row.spreadWords && ` ${plain(row.spreadWords)}`}`,
      plain(joined([row.engineWords, row.settings])),
      plain(
        joined([
          row.depth === undefined ? 'not stated' : row.depth.toLocaleString('en-US'),
          row.lengthsWords,
        ]),
      ),
      plain(String(row.batch ?? 'not stated')),
      plain(row.date),
      plain(row.sourceClassWords),
      plain(row.caveats.join(' ')),
      row.id,
    ]),
  );
}
