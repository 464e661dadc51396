import { join } from 'node:path';
import type { Problem } from '../knowledge/problems.ts';

/** One line for each problem: `path:line:column  rule  sentence`, with the path as seen from here. */
export function reportProblems(problems: readonly Problem[], folder: string): string {
  return problems
    .map(
      ({ file, line, column, rule, message }) =>
        `${join(folder, file)}:${line}:${column}  ${rule}  ${message}`,
    )
    .join('\n');
}

/** The closing sentence of a report. */
export function summariseProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const noun = problems.length === 1 ? 'problem' : 'problems';
  return `${problems.length} ${noun} in ${files} ${files === 1 ? 'file' : 'files'}`;
}
