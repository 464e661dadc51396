import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';
import type { Site } from './fault-class.ts';

type Sites = (files: readonly ContentFile[]) => readonly Site[];

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Every line of the YAML files of a folder, or of the front matter of articles. */
export function lines(folder: string): Sites {
  const find = matches(folder, /^.+$/gm, (file, offset) =>
    folder === 'articles' ? offset < bodyStart(file) : true,
  );
  return (files) => remember(files, `lines ${folder}`, () => find(files));
}

/** Lines under one of the top-level keys of fact files: `facts` or `statements`. */
export function linesUnder(key: string): Sites {
  const find = matches('facts', /^ .+$/gm, (file, offset) => topKey(file, offset) === key);
  return (files) => remember(files, `lines under ${key}`, () => find(files));
}

/** Whole facts or statements: the key with all that is set below it. */
export function entries(key: 'facts' | 'statements'): Sites {
  const find = matches(
    'facts',
    /^ {2}[a-z0-9-]+:\n(?: {4,}.*\n)+/gm,
    (file, offset) => topKey(file, offset) === key,
  );
  return (files) => remember(files, `entries of ${key}`, () => find(files));
}

/** Whole events of the timeline. */
export const events: Sites = matches('timeline', /^ *- id: .*\n(?: +(?!- id: ).*\n)+/gm);

/** The beginning of a table row's cells, where the first cell shows facts. */
export const rowCells: Sites = matches('tables', /^ *cells:\n *- facts: .*$/gm);

/** Whole files of a folder. */
export function wholeFiles(folder: string): Sites {
  return (files) => inFolder(files, folder).map((file) => ({ file, offset: 0, text: file.text }));
}

/** Places between two paragraphs of an article, where a paragraph can be put in. */
export const gaps: Sites = matches(
  'articles',
  /(?<=\n\n)(?=[A-Z][^\n]{40,}\n\n)/g,
  (file, offset) => offset > bodyStart(file),
);

/** The same places, but only in articles whose figures must be facts. */
export const gapsAmongFacts: Sites = (files) =>
  gaps(files).filter(({ file }) => /^subjects:/m.test(FRONT_MATTER.exec(file.text)?.[0] ?? ''));

/** Heading lines of articles. */
export const headings: Sites = matches(
  'articles',
  /^#{2,6} .+$/gm,
  (file, offset) => offset > bodyStart(file),
);

/** Tags of a component in articles. */
export function tags(name: string): Sites {
  return matches('articles', new RegExp(`<${name}(?: [^>]*)?/>`, 'g'));
}

/** Front matters of articles, from fence to fence. */
export const frontMatters: Sites = matches('articles', FRONT_MATTER);

/** `home.yaml`, line by line. */
export const homeLines: Sites = (files) =>
  files.filter(({ path }) => path === 'home.yaml').flatMap((file) => matchesIn(file, /^.*$/gm));

function matches(
  folder: string,
  pattern: RegExp,
  accept: (file: ContentFile, offset: number) => boolean = () => true,
): Sites {
  return (files) =>
    inFolder(files, folder).flatMap((file) =>
      matchesIn(file, pattern).filter(({ offset }) => accept(file, offset)),
    );
}

function matchesIn(file: ContentFile, pattern: RegExp): Site[] {
  const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return [...file.text.matchAll(global)].map((match) => ({
    file,
    offset: match.index,
    text: match[0],
  }));
}

function inFolder(files: readonly ContentFile[], folder: string): ContentFile[] {
  return files.filter(({ path }) => path.startsWith(`${folder}/`));
}

function bodyStart(file: ContentFile): number {
  return FRONT_MATTER.exec(file.text)?.[0].length ?? 0;
}

const known = new WeakMap<object, Map<string, unknown>>();

/** Many classes look for the same places in the same files; they are looked up once. */
function remember<T>(owner: object, name: string, find: () => T): T {
  const own = known.get(owner) ?? new Map<string, unknown>();
  known.set(owner, own);
  if (!own.has(name)) own.set(name, find());
  // The name stands for the kind of value: nothing else is ever stored under it.
  return own.get(name) as T;
}

function topKey(file: ContentFile, offset: number): string | undefined {
  const keys = remember(file, 'top keys', () => [...file.text.matchAll(/^([A-Za-z]+):/gm)]);
  return keys.findLast(({ index }) => index <= offset)?.[1];
}
