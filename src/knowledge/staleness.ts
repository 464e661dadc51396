import type { FactGroup, SubjectKind } from '../content-schemas/vocabularies.ts';
import type { Fact, Knowledge } from './knowledge-records.ts';

/**
 * Days after which half of the figures of a kind may be out of date, and so want to be verified
 * again. Prices move monthly, software with each release, hardware hardly ever.
 */
export const HALF_LIFE_DAYS = { price: 30, software: 60, hardware: 365 } as const;
export type AgeKind = keyof typeof HALF_LIFE_DAYS;

/** Which half-life applies to a fact. */
export function ageKind(group: FactGroup, subjectKind: SubjectKind | undefined): AgeKind {
  if (group === 'price') return 'price';
  return subjectKind === 'software' || group === 'software' || group === 'performance'
    ? 'software'
    : 'hardware';
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another, both as "2026-11-22". */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/**
 * The day for which a build speaks: the latest day of verification in the content. It does not
 * depend on the clock, so the same content always gives the same pages.
 */
export function editionDay(knowledge: Pick<Knowledge, 'facts'>): string {
  return (
    [...knowledge.facts.values()]
      .map(({ verifiedOn }) => verifiedOn)
      .sort()
      .at(-1) ?? ''
  );
}

/** How a fact stands on a day. */
export interface Age {
  readonly kind: AgeKind;
  readonly days: number;
  readonly isStale: boolean;
}

/** Age of a fact since it was last verified. */
export function ageOf(fact: Fact, subjectKind: SubjectKind | undefined, day: string): Age {
  const kind = ageKind(fact.group, subjectKind);
  const days = Math.max(0, daysBetween(fact.verifiedOn, day));
  return { kind, days, isStale: days > HALF_LIFE_DAYS[kind] };
}
