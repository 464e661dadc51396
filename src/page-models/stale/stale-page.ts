import { formatDate } from '../../knowledge/format-date.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAs } from '../../knowledge/record-dates.ts';
import { type AgeKind, ageOf, editionDay, HALF_LIFE_DAYS } from '../../knowledge/staleness.ts';
import { dueWords } from '../shared/due-words.ts';

/** How many of the facts that come due next are listed. */
const MOST_NEXT = 20;

/** A day, for machines and in words. */
export interface Day {
  readonly day: string;
  readonly words: string;
}

/** A fact with its last verification and the day from which it counts as old. */
export interface AgeRow {
  readonly subject: string;
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly kindWords: string;
  /** When it was measured or published. */
  readonly dates: string;
  readonly verified: Day;
  readonly due: Day;
  /** How it stands on the day of the edition. */
  readonly ageWords: string;
}

/** Facts of one kind that were verified on the same day, and so come due together. */
export interface AgeBatch {
  readonly kindWords: string;
  readonly halfLifeDays: number;
  readonly count: number;
  readonly verified: Day;
  readonly due: Day;
}

/** The page of facts that want to be verified again. */
export interface StalePage {
  /** The day for which the page speaks; undefined without facts. */
  readonly edition: Day | undefined;
  readonly factCount: number;
  readonly stale: readonly AgeRow[];
  readonly next: readonly AgeRow[];
  readonly batches: readonly AgeBatch[];
  readonly halfLives: readonly {
    readonly words: string;
    readonly days: number;
    readonly why: string;
  }[];
}

const KIND_WORDS: Readonly<Record<AgeKind, string>> = {
  price: 'price',
  software: 'software or measurement',
  hardware: 'hardware',
};

const REASONS: Readonly<Record<AgeKind, string>> = {
  price: 'Prices move from month to month.',
  software: 'Software and what is measured with it change with each release.',
  hardware: 'What is built stays as it is; data sheets are seldom corrected.',
};

const KINDS: readonly AgeKind[] = ['price', 'software', 'hardware'];

interface Dated {
  readonly fact: Fact;
  readonly kind: AgeKind;
  readonly due: string;
  readonly isStale: boolean;
}

/** Builds the page; facts that come due first stand first. */
export function stalePage(knowledge: Knowledge): StalePage {
  const day = editionDay(knowledge);
  const dated = [...knowledge.facts.values()]
    .map((fact): Dated => {
      const { kind, isStale } = ageOf(fact, knowledge.subjects.get(fact.subject)?.kind, day);
      return { fact, kind, isStale, due: dueDay(fact.verifiedOn, kind) };
    })
    .sort((a, b) => compare(a.due, b.due) || compare(a.fact.id, b.fact.id));
  const row = (one: Dated) => ageRow(knowledge, one, day);
  return {
    edition: day === '' ? undefined : dayOf(day),
    factCount: dated.length,
    stale: dated.filter(({ isStale }) => isStale).map(row),
    next: dated
      .filter(({ isStale }) => !isStale)
      .slice(0, MOST_NEXT)
      .map(row),
    batches: batchesOf(dated),
    halfLives: KINDS.map((kind) => ({
      words: KIND_WORDS[kind],
      days: HALF_LIFE_DAYS[kind],
      why: REASONS[kind],
    })),
  };
}

/** The last day on which a fact still counts as fresh. */
export function dueDay(verifiedOn: string, kind: AgeKind): string {
  const date = new Date(`${verifiedOn}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + HALF_LIFE_DAYS[kind]);
  return date.toISOString().slice(0, 10);
}

function ageRow(knowledge: Knowledge, { fact, kind, due }: Dated, day: string): AgeRow {
  return {
    subject: knowledge.subjects.get(fact.subject)?.title ?? fact.subject,
    label: fact.label,
    value: formatValue(fact),
    href: fact.rowPath,
    kindWords: KIND_WORDS[kind],
    dates: dateWords(fact, observedAs(fact)),
    verified: dayOf(fact.verifiedOn),
    due: dayOf(due),
    ageWords: dueWords(due, day),
  };
}

function batchesOf(dated: readonly Dated[]): AgeBatch[] {
  const batches = new Map<string, AgeBatch>();
  for (const { fact, kind, due } of dated) {
    const name = `${kind} ${fact.verifiedOn}`;
    batches.set(name, {
      kindWords: KIND_WORDS[kind],
      halfLifeDays: HALF_LIFE_DAYS[kind],
      verified: dayOf(fact.verifiedOn),
      due: dayOf(due),
      count: (batches.get(name)?.count ?? 0) + 1,
    });
  }
  return [...batches.values()];
}

const dayOf = (day: string): Day => ({ day, words: formatDate(day) });
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
