/**
 * `npm run check`: validates all content without building.
 * Exit code 0: nothing to correct; 1: problems, each with its place; 2: the check cannot run.
 */
import { watch } from 'node:fs';
import { relative } from 'node:path';
import process, { cwd, env, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { loadDictionary } from '../content-files/load-dictionary.ts';
import { loadElsewhere } from '../content-files/load-elsewhere.ts';
import { loadLedger } from '../content-files/load-ledger.ts';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import { FORMATS, type Format, writeReport } from './report-formats.ts';
import { summariseProblems } from './report-problems.ts';

const USAGE = `Usage: npm run check -- [--format ${FORMATS.join('|')}] [--watch] [folder]`;
/** Files from which a run is long enough to say how far it is. */
const MANY_FILES = 2000;

interface Options {
  readonly folder: string;
  readonly format: Format;
  readonly watch: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string' }, watch: { type: 'boolean' } },
    allowPositionals: true,
  });
  const wanted = values.format ?? 'people';
  const format = FORMATS.find((known) => known === wanted);
  if (format === undefined)
    throw new Error(`There is no format “${wanted}”. There are: ${FORMATS.join(', ')}.`);
  return {
    folder: positionals[0] ?? (env['CONTENT_DIR'] || 'content'),
    format,
    watch: values.watch ?? false,
  };
}

/** Checks once and prints the report; returns the exit code. */
function checkOnce({ folder, format }: Options): number {
  const files = readContentFolder(folder);
  const isSlow = files.length >= MANY_FILES && stderr.isTTY;
  const { faults, advice } = buildKnowledge(files, DRAWING_FACTS, {
    dictionary: loadDictionary(folder),
    ledger: loadLedger(folder),
    elsewhere: loadElsewhere(folder),
    onRead: isSlow ? (count) => sayProgress(count, files.length) : undefined,
  });
  const lines = new Map<string, readonly string[]>();
  const report = writeReport(format, {
    problems: [...faults, ...advice],
    fileCount: files.length,
    folder: relative(cwd(), folder) || folder,
    lineOf: (file, line) => {
      const known =
        lines.get(file) ?? files.find(({ path }) => path === file)?.text.split(/\r?\n/) ?? [];
      lines.set(file, known);
      return known[line - 1];
    },
  });
  if (report !== '') stdout.write(`${report}\n`);
  if (format === 'people') {
    const result = faults.length === 0 ? 'no problem' : summariseProblems(faults);
    const also =
      advice.length === 0 ? '' : `, ${advice.length.toLocaleString('en-US')} pieces of advice`;
    stdout.write(`${report === '' ? '' : '\n'}${files.length} files checked, ${result}${also}\n`);
  }
  return faults.length === 0 ? 0 : 1;
}

function sayProgress(count: number, total: number): void {
  if (count % 500 === 0) stderr.write(`\rRead ${count} of ${total} files … `);
  if (count === total - 1) stderr.write(`\rRead ${total} files.             \n`);
}

/** Checks again after every change in the folder, until it is stopped. */
function checkOnChange(options: Options): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  watch(options.folder, { recursive: true }, () => {
    clearTimeout(pending);
    // Editors write a file in several steps; the last one counts.
    pending = setTimeout(() => {
      stdout.write(`\n${'─'.repeat(60)}\n`);
      checkOnce(options);
    }, 150);
  });
  stdout.write('Watching for changes; stop with Ctrl+C.\n');
}

try {
  const options = readOptions();
  process.exitCode = checkOnce(options);
  if (options.watch) checkOnChange(options);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  stderr.write(`The check cannot run: ${reason}\n`);
  stderr.write(
    `Set CONTENT_DIR to a folder that holds articles/, or run it in the project folder.\n${USAGE}\n`,
  );
  exit(2);
}
