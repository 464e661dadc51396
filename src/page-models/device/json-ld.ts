import type { Product, PropertyValue, WithContext } from 'schema-dts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Subject } from '../../knowledge/knowledge-records.ts';

/**
 * Structured data of a data sheet (schema.org): every fact as a property of the product, with its
 * value as a number where it is one, and the address of its row.
 *
 * @param address address of the data sheet: full, or from the root of the host where no other is known
 */
export function deviceJsonLd(subject: Subject, address: string): WithContext<Product> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: subject.title,
    description: subject.description,
    category: subject.kind,
    url: address,
    additionalProperty: subject.facts.map((fact) => propertyValue(fact, address)),
  };
}

function propertyValue(fact: Fact, address: string): PropertyValue {
  return {
    '@type': 'PropertyValue',
    propertyID: fact.id,
    name: fact.label,
    ...(fact.value !== undefined && { value: fact.value }),
    ...(fact.range !== undefined && { minValue: fact.range.low, maxValue: fact.range.high }),
    ...(fact.unit !== undefined && { unitText: fact.unit }),
    // The number alone would hide “up to”, “about” and the condition under which it holds.
    description: formatValue(fact),
    url: `${address}#f-${fact.key}`,
  };
}
