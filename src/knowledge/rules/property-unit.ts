import type { FactRecord } from '../../content-schemas/fact-schema.ts';
import { finding } from '../problems.ts';
import { convert, propertyOf } from '../properties.ts';
import type { Rule } from './rule.ts';

export const propertyUnit: Rule = {
  id: 'property-unit',
  severity: 'fault',
  sentence:
    'A fact fits the common property that it names: its unit converts, its kind of price is the same.',
  check: ({ records }) =>
    records.subjects.flatMap(({ file, record, locate }) =>
      Object.entries(record.facts).flatMap(([key, fact]) => {
        const message = misfit(fact);
        return message === undefined
          ? []
          : [finding(file, `“${key}” ${message}`, locate(['facts', key, 'property']))];
      }),
    ),
};

function misfit(fact: FactRecord): string | undefined {
  if (fact.property === undefined) return undefined;
  const { id, unit, offer } = propertyOf(fact.property);
  if (unit === undefined) {
    return fact.unit === undefined
      ? undefined
      : `is in ${fact.unit}, but the property “${id}” holds terms without a unit.`;
  }
  if (fact.unit === undefined) return `is a term, but the property “${id}” is compared in ${unit}.`;
  if (convert(1, fact.unit, unit) === undefined) {
    return `is in ${fact.unit}, which does not convert to ${unit}, the unit of the property “${id}”.`;
  }
  return offer === fact.offer
    ? undefined
    : `is a price of the kind “${fact.offer ?? 'none'}”, but the property “${id}” holds the kind “${offer ?? 'none'}”.`;
}
