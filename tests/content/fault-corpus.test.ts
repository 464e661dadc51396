import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/content-files/load-dictionary.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import type { ContentFile } from '../../src/knowledge/knowledge-records.ts';
import type { Problem } from '../../src/knowledge/problems.ts';
import { type FileRead, readContentFile } from '../../src/knowledge/read-records.ts';
import { RULES } from '../../src/knowledge/rules/index.ts';
import type { Planted } from '../support/fault-classes/fault-class.ts';
import { FAULT_CLASSES } from '../support/fault-classes/index.ts';

const FOLDER = join(import.meta.dirname, '../../content');
const SEED = 3;
// `real-content.test.ts` asks that every file can be read; a file that cannot is no place to plant in.
const files = readContentFolder(FOLDER).filter(
  (file) => readContentFile(file).findings.length === 0,
);
const dictionary = loadDictionary(FOLDER);

/** Rules that compare files with each other. All others are shown the changed files alone. */
const ACROSS_FILES = new Set([
  'alias-unique',
  'anchor-unique',
  'article-exists',
  'dispute-is-disputed',
  'drawing-defined',
  'fact-defined',
  'format-defined',
  'guide-defined',
  'heading-exists',
  'history-names-figures',
  'id-unique',
  'image-exists',
  'machine-named',
  'media-is-described',
  'mention-linked',
  'model-defined',
  'no-self-link',
  'official-has-maker',
  'problem-defined',
  'question-unique',
  'reference-defined',
  'reference-used',
  'run-below-ceiling',
  'run-defined',
  'software-defined',
  'subject-defined',
  'table-defined',
  'table-used',
  'term-defined',
  'title-unique',
]);

/** Files are read once each: between two builds nearly all of them are the same. */
const reads = new WeakMap<ContentFile, FileRead>();
function read(file: ContentFile): FileRead {
  const known = reads.get(file) ?? readContentFile(file);
  reads.set(file, known);
  return known;
}

function problemsOf(content: readonly ContentFile[], spelling: boolean): Problem[] {
  const { faults, advice } = buildKnowledge(content, DRAWING_FACTS, {
    read,
    dictionary: spelling ? dictionary : undefined,
  });
  return [...faults, ...advice];
}

/** Puts faults together that change different files, so that one build shows all of them. */
function batches(planted: readonly Planted[]): Planted[][] {
  const made: Planted[][] = [];
  for (const fault of planted) {
    const paths = new Set(fault.files.map(({ path }) => path));
    const free = made.find((batch) =>
      batch.every((other) => other.files.every(({ path }) => !paths.has(path))),
    );
    if (free) free.push(fault);
    else made.push([fault]);
  }
  return made;
}

const needsAll = (batch: readonly Planted[]): boolean =>
  batch.some(({ rule }) => ACROSS_FILES.has(rule));

function withChanges(batch: readonly Planted[]): ContentFile[] {
  const changes = batch.flatMap((fault) => fault.files);
  if (!needsAll(batch)) return changes;
  const paths = new Set(changes.map(({ path }) => path));
  return [...files.filter(({ path }) => !paths.has(path)), ...changes].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/**
 * Puts batches of several classes together where the whole content is checked: those that change
 * different files and are for different rules, so that none is taken for another.
 */
function pooled(all: readonly Planted[][]): Planted[][] {
  const pools: { batch: Planted[]; taken: Set<string> }[] = [];
  for (const batch of all) {
    const wanted = new Set(
      batch.flatMap(({ rule, files: changed }) => [rule, ...changed.map(({ path }) => path)]),
    );
    const free = pools.find(({ taken }) => ![...wanted].some((one) => taken.has(one)));
    if (free === undefined) pools.push({ batch: [...batch], taken: wanted });
    else {
      free.batch.push(...batch);
      for (const one of wanted) free.taken.add(one);
    }
  }
  return pools.map(({ batch }) => batch);
}

const key = ({ file, rule, message }: Problem) => `${file} ${rule} ${message}`;
const before = new Set(problemsOf(files, true).map(key));

const results = FAULT_CLASSES.map(({ name, plant }) => ({ name, planted: plant(files, SEED) }));
const grouped = results.flatMap(({ planted }) => batches(planted));
/** What is reported of each fault that was not reported before. */
const freshOf = new Map<Planted, readonly Problem[]>();
beforeAll(() => {
  const alone = grouped.filter((batch) => !needsAll(batch));
  for (const batch of [...pooled(grouped.filter(needsAll)), ...alone]) {
    const spelling = batch.some(({ rule }) => rule === 'spelling');
    const problems = problemsOf(withChanges(batch), spelling);
    const fresh = problems.filter((problem) => !before.has(key(problem)));
    for (const fault of batch) freshOf.set(fault, fresh);
  }
}, 300_000);
const totals = { classes: 0, planted: 0, reported: 0, exact: 0, near: 0 };
const misplaced: string[] = [];

describe('every planted fault is reported in its file by its rule', () => {
  it.each(results)('$name', { timeout: 30_000 }, ({ name, planted }) => {
    expect(planted.length, 'places to plant in').toBeGreaterThan(0);
    totals.classes += 1;
    totals.planted += planted.length;
    for (const fault of planted) {
      const problems = freshOf.get(fault) ?? [];
      const own = problems.filter(({ rule, file }) => rule === fault.rule && file === fault.file);
      const all = problems
        .filter(({ file }) => file === fault.file)
        .map((p) => `${p.file}:${p.line} ${p.rule} ${p.message}`)
        .slice(0, 5);
      expect(
        own.length,
        `${fault.rule} in ${fault.file}:${fault.line}, found ${all}`,
      ).toBeGreaterThan(0);
      totals.reported += 1;
      const distance = Math.min(...own.map(({ line }) => Math.abs(line - fault.line)));
      if (distance === 0) totals.exact += 1;
      if (distance <= 1) totals.near += 1;
      if (distance > 0) misplaced.push(`${name}: ${fault.file}:${fault.line}, ${all}`);
      for (const { line, column, message } of own) {
        expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(message.length).toBeGreaterThan(20);
      }
    }
  });
});

describe('the corpus as a whole', () => {
  it('has enough classes, each of a name of its own, and places for all', () => {
    expect(FAULT_CLASSES.length).toBeGreaterThanOrEqual(65);
    expect(new Set(FAULT_CLASSES.map(({ name }) => name)).size).toBe(FAULT_CLASSES.length);
    expect(totals.planted).toBeGreaterThanOrEqual(500);
  });

  it('plants a fault for every rule', () => {
    const planted = new Set(results.flatMap((result) => result.planted.map(({ rule }) => rule)));
    // The last rule reports failures of the check itself, which no content can bring about.
    const rules = RULES.map(({ id }) => id).filter((id) => id !== 'check-completes');
    expect(rules.filter((id) => !planted.has(id))).toEqual([]);
  });

  it('reports the planted line', () => {
    expect(totals.reported).toBe(totals.planted);
    expect(totals.near, misplaced.join('\n')).toBe(totals.planted);
    expect(totals.exact / totals.planted, misplaced.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  afterAll(() => {
    console.log(
      `${totals.classes} fault classes, ${totals.planted} faults planted, ${totals.reported} reported, ` +
        `${totals.exact} in the exact line, ${totals.near} within one line`,
    );
    if (misplaced.length > 0) console.log(misplaced.join('\n'));
  });
});
