import { holds, normalised, type Pattern, readPattern } from './pattern.ts';

/** A problem as far as its output is concerned. */
export interface SymptomRecord {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly output: readonly { readonly line: string; readonly isCommon?: boolean | undefined }[];
}

/** A problem whose output was found. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** Lines of the text that matched, as they were given, the most telling first. */
  readonly lines: readonly string[];
  readonly score: number;
}

interface Indexed {
  readonly pattern: Pattern;
  readonly record: SymptomRecord;
  readonly weight: number;
}

/** Patterns by the first letters of their anchors. */
export interface SymptomIndex {
  readonly byGram: ReadonlyMap<string, readonly Indexed[]>;
  /** Which hashes of first letters occur: most places of a text are passed over by it. */
  readonly hashes: Uint8Array;
}

/** Letters by which patterns are looked up; anchors are at least as long. */
const GRAM = 6;

const HASHES = 2 ** 16;

/** A number from the first five letters of a gram; different grams may share one. */
function hashAt(text: string, at: number): number {
  const code = (offset: number): number => text.charCodeAt(at + offset);
  return (
    (((code(0) * 31 + code(1)) * 31 + code(2)) * 31 * 31 + code(3) * 7 + code(4)) & (HASHES - 1)
  );
}

/** A line that also appears where nothing is wrong says this much less. */
const COMMON_SHARE = 0.25;

/** Patterns with fewer letters than this fit too many lines. */
const LEAST_WEIGHT = 10;

/** A candidate with less is not named: short or common lines alone prove nothing. */
const LEAST_SCORE = 12;

/** Beyond this, a longer pattern says no more. */
const MOST_WEIGHT = 80;

const MOST_CANDIDATES = 8;
const MOST_LINES = 5;
/** A longer line is cut: what tells a problem stands near its start. */
const MOST_LINE_LENGTH = 4000;

/** Prepares the symptoms of all problems for matching. */
export function indexSymptoms(records: readonly SymptomRecord[]): SymptomIndex {
  const byGram = new Map<string, Indexed[]>();
  const hashes = new Uint8Array(HASHES);
  for (const record of records) {
    for (const { line, isCommon } of record.output) {
      const pattern = readPattern(line);
      if (pattern.weight < LEAST_WEIGHT || pattern.anchor.length < GRAM) continue;
      const weight = Math.min(pattern.weight, MOST_WEIGHT) * (isCommon ? COMMON_SHARE : 1);
      const gram = pattern.anchor.slice(0, GRAM);
      byGram.set(gram, [...(byGram.get(gram) ?? []), { pattern, record, weight }]);
      hashes[hashAt(gram, 0)] = 1;
    }
  }
  return { byGram, hashes };
}

/**
 * Problems whose output stands in a text, the most likely first. Time grows with the length of the
 * text alone: each place is looked up once.
 */
export function matchSymptoms(text: string, index: SymptomIndex): Candidate[] {
  const found = new Map<string, { record: SymptomRecord; lines: Map<Indexed, string> }>();
  for (const raw of text.split(/\r?\n/)) {
    const line = normalised(raw.slice(0, MOST_LINE_LENGTH));
    for (const one of candidatesOf(line, index)) {
      if (!holds(line, one.pattern)) continue;
      const known = found.get(one.record.id) ?? { record: one.record, lines: new Map() };
      if (!known.lines.has(one)) known.lines.set(one, raw.trim());
      found.set(one.record.id, known);
    }
  }
  return [...found.values()]
    .map(({ record: { id, title, state }, lines }) => ({
      id,
      title,
      state,
      score: [...lines.keys()].reduce((sum, { weight }) => sum + weight, 0),
      lines: [
        ...new Set([...lines].sort(([a], [b]) => b.weight - a.weight).map(([, line]) => line)),
      ].slice(0, MOST_LINES),
    }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

/** Patterns whose anchor may begin somewhere in a line, each once. */
function candidatesOf(line: string, { byGram, hashes }: SymptomIndex): Set<Indexed> {
  const candidates = new Set<Indexed>();
  for (let at = 0; at + GRAM <= line.length; at += 1) {
    if (hashes[hashAt(line, at)] !== 1) continue;
    for (const one of byGram.get(line.slice(at, at + GRAM)) ?? []) candidates.add(one);
  }
  return candidates;
}
