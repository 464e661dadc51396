import type { Fact } from '../knowledge/knowledge-records.ts';

export type Facts = ReadonlyMap<string, Fact>;

const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, in: 25.4 };

const GIGABYTES: Readonly<Record<string, number>> = { GB: 1, GiB: 2 ** 30 / 1e9 };

/**
 * The fact with this id.
 *
 * @throws if there is none
 */
export function factOf(facts: Facts, id: string): Fact {
  const fact = facts.get(id);
  if (fact === undefined)
    throw new Error(`A drawing needs the fact “${id}”, which does not exist.`);
  return fact;
}

/** Lowest and highest value of a fact; the same number twice where it gives one value. */
export function spanOf(fact: Fact): { readonly low: number; readonly high: number } {
  if (fact.range !== undefined) return fact.range;
  if (typeof fact.value !== 'number') {
    throw new Error(`A drawing needs a number, but “${fact.id}” is “${fact.value ?? ''}”.`);
  }
  return { low: fact.value, high: fact.value };
}

/** The number of a fact, to draw with. */
export function numberOf(fact: Fact): number {
  return spanOf(fact).high;
}

/** A length in millimetres, whatever unit its source uses. */
export function millimetres(fact: Fact): number {
  return numberOf(fact) * factor(fact, MILLIMETRES);
}

/** Amounts of memory in units of 10^9 bytes, so that GB and GiB share one scale. */
export function gigabytes(fact: Fact): { readonly low: number; readonly high: number } {
  const { low, high } = spanOf(fact);
  const each = factor(fact, GIGABYTES);
  return { low: low * each, high: high * each };
}

function factor(fact: Fact, factors: Readonly<Record<string, number>>): number {
  const found = factors[fact.unit ?? ''];
  if (found === undefined) {
    const known = Object.keys(factors).join(' and ');
    throw new Error(
      `A drawing cannot draw “${fact.id}” in ${fact.unit ?? 'no unit'}: it knows ${known}.`,
    );
  }
  return found;
}
