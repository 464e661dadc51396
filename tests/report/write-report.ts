import type { GoalRow } from './goal-rows.ts';

const HEADINGS = ['Goal', 'Target', 'Reached', 'Proven by', 'What this does not show'];
const cellsOf = ({ goal, target, reached, proof, limit }: GoalRow): string[] => [
  goal,
  target,
  reached,
  proof,
  limit,
];
const NOTE =
  'Written by “npm run report” from the results of the tests; every number under “Reached” is counted or measured by them.';
const daysOf = (days: ReadonlyMap<string, string>): string =>
  [...days].map(([name, day]) => `${name}: ${day}`).join('; ');

/** The report as Markdown. */
export function asMarkdown(rows: readonly GoalRow[], days: ReadonlyMap<string, string>): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `# Goals and what was reached

${NOTE} Runs: ${daysOf(days)}.

${[line(HEADINGS), line(HEADINGS.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n')}
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The report as a page of its own. */
export function asHtml(rows: readonly GoalRow[], days: ReadonlyMap<string, string>): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Goals and what was reached</title>
<style>body{font:1rem/1.5 serif;margin:2rem}table{border-collapse:collapse}td,th{padding:.4rem .8rem;border-bottom:1px solid #bbb;text-align:left;vertical-align:top}</style>
<h1>Goals and what was reached</h1>
<p>${escaped(NOTE)} Runs: ${escaped(daysOf(days))}.</p>
<table>
<thead>${row(HEADINGS, 'th')}</thead>
<tbody>
${rows.map((one) => row(cellsOf(one), 'td')).join('\n')}
</tbody>
</table>
</html>
`;
}
