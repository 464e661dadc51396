import { GRAM, hashAt, type Symptom, type SymptomIndex, wordsOf } from './index-symptoms.ts';
import { holds, normalised } from './pattern.ts';

/** A problem whose output was found. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** Lines of the text that matched, as they were given, the most telling first. */
  readonly lines: readonly string[];
  readonly score: number;
  /**
   * Whether a line is one of its symptoms to the letter and says so for it alone. Lines that say
   * nearly the same, or that also appear for other reasons, make it possible, not more.
   */
  readonly isSure: boolean;
}

/** A candidate with less is not named: short or common lines alone prove nothing. */
const LEAST_SCORE = 8;
const MOST_CANDIDATES = 8;
const MOST_LINES = 5;
/** A longer line is cut: what tells a problem stands near its start. */
const MOST_LINE_LENGTH = 4000;
/** Lines before and after that a message may be broken over. */
const WRAP = 2;

/** A line that holds all rare words of a symptom, and so much of all, says nearly the same… */
const NEAR_COVERAGE = 0.8;
/** … if the symptom has so many words, */
const NEAR_WORDS = 5;
/** and counts for so much of one that is the same. */
const NEAR_SHARE = 0.6;

interface Found {
  readonly symptom: Symptom;
  readonly line: string;
  readonly score: number;
  readonly isNear: boolean;
}

/**
 * Problems whose output stands in a text, the most likely first. Each line is looked up by its
 * letters and by its words, so that time grows with the length of the text alone.
 */
export function matchSymptoms(text: string, index: SymptomIndex): Candidate[] {
  const raw = text.split(/\r?\n/).map((line) => line.slice(0, MOST_LINE_LENGTH));
  const lines = raw.map(normalised);
  const best = new Map<Symptom, Found>();
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    // Logs repeat themselves with other numbers: one such line says in words what all of them say.
    const shape = line.replace(/\d+/g, '0');
    const isNew = !seen.has(shape);
    seen.add(shape);
    for (const found of findingsIn(lines, at, raw[at] ?? '', isNew, index)) {
      const known = best.get(found.symptom);
      if (known === undefined || known.score < found.score) best.set(found.symptom, found);
    }
  }
  return candidatesOf([...best.values()]);
}

function findingsIn(
  lines: readonly string[],
  at: number,
  raw: string,
  isNew: boolean,
  index: SymptomIndex,
): Found[] {
  const line = lines[at] ?? '';
  const found: Found[] = [];
  for (const symptom of anchoredIn(line, index)) {
    const around = (): string => lines.slice(Math.max(0, at - WRAP), at + WRAP + 1).join(' ');
    if (holds(line, symptom.pattern) || holds(around(), symptom.pattern))
      found.push({ symptom, line: raw, score: symptom.weight, isNear: false });
  }
  if (!isNew) return found;
  for (const [symptom, coverage] of nearIn(line, index))
    found.push({ symptom, line: raw, score: symptom.weight * coverage * NEAR_SHARE, isNear: true });
  return found;
}

/** Symptoms whose longest fixed part may begin somewhere in a line, each once. */
function anchoredIn(line: string, { byGram, hashes }: SymptomIndex): Set<Symptom> {
  const found = new Set<Symptom>();
  for (let at = 0; at + GRAM <= line.length; at += 1) {
    if (hashes[hashAt(line, at)] !== 1) continue;
    for (const one of byGram.get(line.slice(at, at + GRAM)) ?? []) found.add(one);
  }
  return found;
}

/** Symptoms most of whose words stand in a line, with the part of them that does. */
function nearIn(line: string, { byWord }: SymptomIndex): [Symptom, number][] {
  const words = new Set(wordsOf(line));
  const possible = new Set<Symptom>();
  for (const word of words) for (const one of byWord.get(word) ?? []) possible.add(one);
  return [...possible].flatMap((symptom): [Symptom, number][] => {
    if (!symptom.rareWords.every((word) => words.has(word))) return [];
    const shared = [...symptom.words].filter((word) => words.has(word)).length;
    const coverage = shared / symptom.words.size;
    return symptom.words.size >= NEAR_WORDS && coverage >= NEAR_COVERAGE
      ? [[symptom, coverage]]
      : [];
  });
}

function candidatesOf(found: readonly Found[]): Candidate[] {
  const byRecord = Map.groupBy(found, ({ symptom }) => symptom.record);
  return [...byRecord]
    .map(([{ id, title, state }, own]): Candidate => {
      const sorted = [...own].sort((a, b) => b.score - a.score);
      return {
        id,
        title,
        state,
        score: own.reduce((sum, { score }) => sum + score, 0),
        lines: [...new Set(sorted.map(({ line }) => line.trim()))].slice(0, MOST_LINES),
        isSure: own.some(({ isNear, symptom }) => !isNear && !symptom.isCommon),
      };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort(
      (a, b) => Number(b.isSure) - Number(a.isSure) || b.score - a.score || (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST_CANDIDATES);
}
