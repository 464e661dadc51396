import type { Fact } from '../../knowledge/knowledge-records.ts';
import { convert } from '../../knowledge/properties.ts';

/** A fact with its number in the unit that was asked for. */
export interface Figure {
  readonly number: number;
  readonly fact: Fact;
}

/** The number of a fact in a unit; undefined if it has none that converts. */
export function figureIn(fact: Fact, unit: 'GB' | 'GB/s'): Figure | undefined {
  if (typeof fact.value !== 'number' || fact.unit === undefined) return undefined;
  const number = convert(fact.value, fact.unit, unit);
  return number === undefined ? undefined : { number, fact };
}

/** Figures of a property, of the first subject that has any. */
export function nearestOwner(
  facts: readonly Fact[],
  property: string,
  unit: 'GB' | 'GB/s',
): Figure[] {
  const all = facts.flatMap((fact) =>
    fact.property === property ? (figureIn(fact, unit) ?? []) : [],
  );
  return all.filter(({ fact }) => fact.subject === all[0]?.fact.subject);
}
