import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';

/** One fault put into the content: what changes, and where the check must report it. */
export interface Planted {
  /** Files that take the place of those of the same path, or are added. */
  readonly files: readonly ContentFile[];
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** A kind of mistake, and how to make it in several places of any content. */
export interface FaultClass {
  readonly name: string;
  readonly plant: (files: readonly ContentFile[], seed: number) => readonly Planted[];
}

/** A stretch of a file in which a fault can be planted. */
export interface Site {
  readonly file: ContentFile;
  readonly offset: number;
  readonly text: string;
}

/** Marks, in changed text, the place where the fault lies; taken out before the check reads it. */
export const MARK = '‸';

/** Most places in which a class is planted. */
const PLACES = 6;

/** The changed text of a site, with or without a mark, or undefined where the mistake cannot be made. */
export type Edit = (text: string, files: readonly ContentFile[]) => string | undefined;

/** A mistake made by changing text that stands in the content. */
export function faultIn(
  name: string,
  rule: string,
  sites: (files: readonly ContentFile[]) => readonly Site[],
  edit: Edit,
): FaultClass {
  return {
    name,
    plant: (files, seed) => {
      const changed = sites(files).flatMap((site) => {
        const text = edit(site.text, files);
        return text === undefined || text === site.text ? [] : [{ site, text }];
      });
      return spread(changed, seed).map(({ site, text }) => planted(site, text, rule));
    },
  };
}

/** A mistake that comes with a new file; the mark in its text is the place of the fault. */
export function faultInNewFile(
  name: string,
  rule: string,
  path: string,
  text: string,
  others: readonly ContentFile[] = [],
): FaultClass {
  return {
    name,
    plant: () => [
      {
        files: [...others, newFile(path, text.replace(MARK, ''))],
        file: path,
        line: lineAt(text, Math.max(0, text.indexOf(MARK))),
        rule,
      },
    ],
  };
}

/** A file as the folder reader would hand it over: pictures have bytes, all others text. */
export function newFile(path: string, text: string): ContentFile {
  const isPicture = /^media\/.*\.(?:svg|png|jpg|webp|avif)$/i.test(path);
  return isPicture ? { path, text: '', bytes: new TextEncoder().encode(text) } : { path, text };
}

/** An edit that replaces the first match of a pattern; no match, no edit. */
export function swap(pattern: RegExp, replacement: string): Edit {
  return (text) => (pattern.test(text) ? text.replace(pattern, replacement) : undefined);
}

function planted(site: Site, changed: string, rule: string): Planted {
  const { file, offset, text } = site;
  const mark = changed.indexOf(MARK);
  const clean = changed.replace(MARK, '');
  const at = offset + (mark === -1 ? firstDifference(text, clean) : mark);
  const whole = file.text.slice(0, offset) + clean + file.text.slice(offset + text.length);
  return {
    files: [{ path: file.path, text: whole }],
    file: file.path,
    line: lineAt(whole, at),
    rule,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Some places out of many: as many different files as there are, and all of it fixed by the seed. */
function spread<T extends { readonly site: Site }>(list: readonly T[], seed: number): T[] {
  const turns = new Map<string, number>();
  return list
    .map((item) => ({ item, rank: hash(`${seed} ${item.site.file.path} ${item.site.offset}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => {
      const turn = turns.get(item.site.file.path) ?? 0;
      turns.set(item.site.file.path, turn + 1);
      return { item, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, PLACES)
    .map(({ item }) => item);
}

/** FNV-1a: a number that looks random and is the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
