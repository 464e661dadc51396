import {
  type Comparison,
  MEASURE_NAMES,
  MEASURES,
  type Measure,
  type PeerResult,
} from './measures.ts';
import { ratio, type Summary, summarise } from './summary.ts';

/**
 * A comparison as a table in Markdown: a row for each measure, a column for each builder, the first
 * of which is the one that the others are set in ratio to.
 */
export function comparisonTable({ articles, date, machine, peers }: Comparison): string {
  const count = articles.toLocaleString('en-GB');
  const rows = MEASURE_NAMES.filter((measure) =>
    peers.some(({ values }) => values[measure]?.length),
  );
  const failures = peers.filter(({ failure }) => failure !== undefined);
  return [
    `${count} articles, ${date}; ${machine}. Medians (least–most), × how many times ours.`,
    [
      `| ${['', ...peers.map(({ name }) => name)].join(' | ')} |`,
      `| --- |${' ---: |'.repeat(peers.length)}`,
      ...rows.map((measure) => row(measure, peers)),
    ].join('\n'),
    `${peers.map(({ name, note }) => `${name}: ${note}`).join('. ')}.`,
    ...failures.map(({ name, failure }) => `${name}: ${failure}`),
  ].join('\n\n');
}

function row(measure: Measure, peers: readonly PeerResult[]): string {
  const [own, ...others] = peers.map(({ values }) => summarise(values[measure] ?? []));
  const cells = [
    figure(measure, own),
    ...others.map((other) => {
      const times = ratio(other, own);
      return times === undefined
        ? figure(measure, other)
        : `${figure(measure, other)} ${times.toFixed(times < 10 ? 1 : 0)}×`;
    }),
  ];
  return `| ${[MEASURES[measure].words, ...cells].join(' | ')} |`;
}

function figure(measure: Measure, summary: Summary | undefined): string {
  if (summary === undefined) return '–';
  const { unit, digits } = MEASURES[measure];
  const words = (value: number): string =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [least, most] = [words(summary.least), words(summary.most)];
  const spread = least === most ? '' : ` (${least}–${most})`;
  return `${words(summary.median)}${unit === '' ? '' : ` ${unit}`}${spread}`;
}
