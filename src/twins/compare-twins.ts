import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { compareData } from '../page-models/compare/gather.ts';
import { COMPARE_LEGEND } from '../page-models/compare/legend.ts';
import { comparePairs, defaultDevices } from '../page-models/compare/pairs.ts';
import { type CompareCell, type CompareView, compareView } from '../page-models/compare/view.ts';
import { link, list, plain, section, table } from './markdown-words.ts';
import { pageTwin, withSources } from './page-twin.ts';
import type { Twin, TwinPlace } from './twin.ts';

/** The twins of the page that compares devices, and of each prepared comparison. */
export function compareTwins(knowledge: Knowledge): readonly Twin[] {
  const data = compareData(knowledge);
  const pairs = comparePairs(data);
  const devices = defaultDevices(data);
  const viewOf = (ids: readonly string[]): CompareView =>
    compareView(data, { devices: [...ids], base: undefined, onlyDifferences: false });
  return [
    pageTwin(SITE_PATHS.compare, undefined, (place) => ({
      says: [
        ...(devices.length < 2 ? [] : comparisonBlocks(viewOf(devices), place)),
        ...section(
          'Prepared comparisons',
          list(pairs.map(({ path, title }) => link(title, place.addressOf(path)))),
        ),
      ],
    })),
    ...pairs.map(
      ({ a, b, path, title, description }): Twin => ({
        path,
        kind: 'comparison',
        title,
        description,
        changed: undefined,
        write: (place) => withSources({ says: comparisonBlocks(viewOf([a.id, b.id]), place) }),
      }),
    ),
  ];
}

function comparisonBlocks(view: CompareView, place: TwinPlace): readonly string[] {
  const heads = view.columns.map(
    ({ heading, path, isBaseline }) =>
      `${link(heading, place.addressOf(path))}${isBaseline ? ' (baseline)' : ''}`,
  );
  const tables = view.groups.flatMap(({ title, rows }) =>
    section(
      title,
      table(
        ['Property', ...heads],
        rows.map(({ label, unit, note, cells }) => [
          plain([label, unit && `in ${unit}`, note].filter(Boolean).join('; ')),
          ...cells.map((cell) => cellText(cell, place)),
        ]),
      ),
    ),
  );
  return [...tables, ...section('How to read the table', list(COMPARE_LEGEND.map(plain)))];
}

function cellText({ lines, words }: CompareCell, { addressOf }: TwinPlace): string {
  if (lines.length === 0) return plain(words ?? '');
  return lines
    .map(({ value, remarks, label, status, dates, source, path }) => {
      const behind = [label, ...remarks, status, dates, source].filter(Boolean).join('; ');
      return `${link(value, addressOf(path))} (${plain(behind)})`;
    })
    .join('; ');
}
