import { normalised, type Pattern, readPattern } from './pattern.ts';

/** A problem as far as its output is concerned. */
export interface SymptomRecord {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly output: readonly { readonly line: string; readonly isCommon?: boolean | undefined }[];
}

/** A line of output of a problem, ready to be looked for. */
export interface Symptom {
  readonly record: SymptomRecord;
  readonly pattern: Pattern;
  /** Whether it also appears where nothing is wrong, or for other reasons. */
  readonly isCommon: boolean;
  /** How much it says if it is found. */
  readonly weight: number;
  /** Its words, for lines that say the same in other words. */
  readonly words: ReadonlySet<string>;
  /** Those of them that few other symptoms have: without them a line says something else. */
  readonly rareWords: readonly string[];
}

/** Symptoms by the first letters of their longest fixed part, and by a rare word of theirs. */
export interface SymptomIndex {
  readonly byGram: ReadonlyMap<string, readonly Symptom[]>;
  /** Which hashes of first letters occur: most places of a text are passed over by it. */
  readonly hashes: Uint8Array;
  readonly byWord: ReadonlyMap<string, readonly Symptom[]>;
}

/** Letters by which patterns are looked up; anchors are at least as long. */
export const GRAM = 6;
const HASHES = 2 ** 16;

/** A line that also appears where nothing is wrong, or for other reasons, says less. */
const COMMON_SHARE = 0.5;
/** Patterns with fewer letters than this fit too many lines. */
const LEAST_WEIGHT = 10;
/** Beyond this, a longer pattern says no more. */
const MOST_WEIGHT = 80;
/** A word that stands in more problems than this tells none of them. */
const MOST_OWNERS = 3;

/** A number from the first five letters of a gram; different grams may share one. */
export function hashAt(text: string, at: number): number {
  const code = (offset: number): number => text.charCodeAt(at + offset);
  const mixed = ((code(0) * 31 + code(1)) * 31 + code(2)) * 961 + code(3) * 7 + code(4);
  return mixed & (HASHES - 1);
}

/** Words of a normalised text: at least three letters or digits, with the marks inside names. */
export function wordsOf(text: string): string[] {
  return text.match(/[a-z_][\w.-]*\w/g)?.filter((word) => word.length > 2) ?? [];
}

/** Prepares the symptoms of all problems for matching. */
export function indexSymptoms(records: readonly SymptomRecord[]): SymptomIndex {
  const owners = new Map<string, Set<string>>();
  for (const { id, output } of records)
    for (const { line } of output)
      for (const word of fixedWords(line))
        owners.set(word, (owners.get(word) ?? new Set()).add(id));
  const isRare = (word: string): boolean => (owners.get(word)?.size ?? 0) <= MOST_OWNERS;
  const symptoms = records.flatMap((record) =>
    record.output.map(({ line, isCommon }): Symptom => {
      const pattern = readPattern(line);
      const weight = Math.min(pattern.weight, MOST_WEIGHT) * (isCommon ? COMMON_SHARE : 1);
      const words = new Set(fixedWords(line));
      const rareWords = [...words].filter(isRare);
      return { record, pattern, isCommon: isCommon === true, weight, words, rareWords };
    }),
  );
  const byGram = new Map<string, Symptom[]>();
  const hashes = new Uint8Array(HASHES);
  const byWord = new Map<string, Symptom[]>();
  for (const symptom of symptoms) {
    const { anchor, weight } = symptom.pattern;
    if (weight >= LEAST_WEIGHT && anchor.length >= GRAM) {
      const gram = anchor.slice(0, GRAM);
      byGram.set(gram, [...(byGram.get(gram) ?? []), symptom]);
      hashes[hashAt(gram, 0)] = 1;
    }
    // One rare word is enough to be looked up by: all of them have to be there.
    const [word] = symptom.rareWords;
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), symptom]);
  }
  return { byGram, hashes, byWord };
}

const fixedWords = (line: string): string[] => wordsOf(normalised(line).replace(/\{\w+\}/g, ' '));
