import { join, resolve } from 'node:path';
import type { ContentFile } from '../knowledge/knowledge-records.ts';
import type { Problem } from '../knowledge/problems.ts';

/**
 * An error in the form that Astro's overlay shows with file, line and source: the first fault in
 * its place, and all of them in the message.
 */
export class ContentFault extends Error {
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly id: string;
  readonly hint: string;
  readonly frame: string;

  constructor(faults: readonly Problem[], folder: string, files: readonly ContentFile[]) {
    const [first] = faults;
    const list = faults.map(
      ({ file, line, column, rule, message }) =>
        `${join(folder, file)}:${line}:${column}  ${rule}  ${message}`,
    );
    super(list.join('\n'));
    this.name = 'ContentFault';
    const file = resolve(folder, first?.file ?? '');
    this.id = file;
    this.loc = { file, line: first?.line ?? 1, column: first?.column ?? 1 };
    this.hint = 'Correct the content, and this page reloads by itself.';
    this.frame = frameOf(files.find(({ path }) => path === first?.file)?.text ?? '', this.loc.line);
    this.stack = '';
  }
}

function frameOf(text: string, line: number): string {
  const lines = text.split(/\r?\n/);
  const from = Math.max(0, line - 3);
  return lines
    .slice(from, line + 2)
    .map((words, index) => {
      const number = from + index + 1;
      return `${number === line ? '>' : ' '} ${number} | ${words}`;
    })
    .join('\n');
}
