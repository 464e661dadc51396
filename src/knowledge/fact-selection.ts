import { FACT_GROUPS, type FactGroup } from '../content-schemas/vocabularies.ts';
import type { Fact, Subject } from './knowledge-records.ts';
import { asOf } from './record-dates.ts';

/** Splits an attribute such as `subjects="dgx-spark gb10"` into its words. */
export function words(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter((word) => word !== '') ?? [];
}

/** Facts of some subjects by group, in the order of the groups; empty groups are left out. */
export function factsByGroup(
  subjects: readonly Subject[],
  groups: readonly string[] = [],
): { readonly group: FactGroup; readonly facts: readonly Fact[] }[] {
  const wanted = FACT_GROUPS.filter((group) => groups.length === 0 || groups.includes(group));
  return wanted
    .map((group) => ({
      group,
      facts: subjects.flatMap((subject) => subject.facts.filter((fact) => fact.group === group)),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** The price facts of a subject in order of their dates. */
export function pricesOf(subject: Subject): Fact[] {
  return subject.facts
    .filter((fact) => fact.group === 'price')
    .sort((a, b) => (asOf(a) < asOf(b) ? -1 : asOf(a) > asOf(b) ? 1 : 0));
}

/**
 * Anchor of a fact's row on a page. Facts of the page's own subjects carry `f-<key>`;
 * others name their subject too, so that two subjects never share an anchor.
 */
export function factAnchor(fact: Fact, ownSubjects: readonly string[]): string {
  return ownSubjects.includes(fact.subject) ? `f-${fact.key}` : `f-${fact.subject}-${fact.key}`;
}
