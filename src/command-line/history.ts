/**
 * `npm run history`: compares the figures of today with those of every day since the first, as git
 * has them, and adds what changed to the ledger in `content/history/`. Builds read the ledger alone,
 * so that one without git gives the same pages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, exit, stderr, stdout } from 'node:process';
import { Document, isScalar, isSeq, parse, visit } from 'yaml';
import { type HistoryRecord, historyFileSchema } from '../content-schemas/history-schema.ts';
import { changesBetween, type FigureState, figuresOf, withChanges } from './figure-changes.ts';

const folder = env['CONTENT_DIR'] || 'content';
const facts = join(folder, 'facts');
const ledgerFolder = join(folder, 'history');
const HEAD = '# What changed of figures. Written by “npm run history”; only “why” is for people.\n';

const git = (...parts: readonly string[]): string =>
  execFileSync('git', parts, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

interface Commit {
  readonly hash: string;
  readonly day: string;
}

/** The commits that changed facts, oldest first, along the main line alone. */
function commits(): Commit[] {
  const log = git('log', '--first-parent', '--reverse', '--format=%H %cs', '--', facts);
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ hash: line.slice(0, 40), day: line.slice(41) }));
}

/** Figures of a commit; files that did not change since the last one are not read again. */
const read = new Map<string, readonly [string, FigureState][]>();
function figuresIn(hash: string): Map<string, FigureState> {
  const files = git('ls-tree', `${hash}:./${facts}`).split('\n').filter(Boolean);
  return new Map(
    files.flatMap((line) => {
      const [, , blob = '', name = ''] = line.split(/\s+/);
      const key = `${blob} ${name}`;
      const figures =
        read.get(key) ??
        figuresOf(name.replace(/\.yaml$/, ''), parse(git('cat-file', 'blob', blob)));
      read.set(key, figures);
      return figures;
    }),
  );
}

function figuresNow(): Map<string, FigureState> {
  return new Map(
    readdirSync(facts).flatMap((name) =>
      figuresOf(name.replace(/\.yaml$/, ''), parse(readFileSync(join(facts, name), 'utf8'))),
    ),
  );
}

function ledgerNow(): HistoryRecord[] {
  if (!existsSync(ledgerFolder)) return [];
  return readdirSync(ledgerFolder).flatMap(
    (name) =>
      historyFileSchema.parse(parse(readFileSync(join(ledgerFolder, name), 'utf8'))).history,
  );
}

/** Every change between the ends of two days. The first day is that on which all began. */
function changesOfAllDays(all: readonly Commit[]): HistoryRecord[] {
  const ends = all.filter(({ day }, index) => all[index + 1]?.day !== day);
  const [first, ...rest] = ends;
  if (first === undefined) return [];
  let before = figuresIn(first.hash);
  const changes = rest.flatMap(({ hash, day }) => {
    const after = figuresIn(hash);
    const found = changesBetween(before, after, day);
    before = after;
    return found;
  });
  // What is not committed yet is of today.
  const today = new Date().toISOString().slice(0, 10);
  return [...changes, ...changesBetween(before, figuresNow(), today)];
}

function write(entries: readonly HistoryRecord[]): void {
  mkdirSync(ledgerFolder, { recursive: true });
  for (const [month, history] of Map.groupBy(entries, ({ date }) => date.slice(0, 7)))
    writeFileSync(join(ledgerFolder, `${month}.yaml`), HEAD + textOf(history));
}

/** The YAML of a ledger, in the form of the other files: dates in quotes, ids on one line. */
function textOf(history: readonly HistoryRecord[]): string {
  const document = new Document({ history });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'date' && isScalar(value)) value.type = 'QUOTE_SINGLE';
      if (isScalar(key) && key.value !== 'history' && isSeq(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false });
}

let all: Commit[];
try {
  all = commits();
} catch {
  stderr.write('There is no git history here to compare with.\n');
  exit(2);
}
const ledger = ledgerNow();
const entries = withChanges(ledger, changesOfAllDays(all));
write(entries);
const added = entries.length - ledger.length;
stdout.write(
  `${added} ${added === 1 ? 'change' : 'changes'} added to ${ledgerFolder}; ${entries.length} in all.\n`,
);
