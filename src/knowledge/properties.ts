import {
  PROPERTIES,
  type PropertyId,
  type PropertyRecord,
  type Unit,
} from '../content-schemas/vocabularies.ts';

/**
 * Units of one dimension, each with its size in a unit common to them. GB is 10⁹ bytes (NIST
 * SP 330), so GB and GiB do not convert: makers print GB for both. KB and MB of caches are makers’
 * usage, and convert only to each other. The inch is 25.4 mm (international yard, 1959).
 */
const DIMENSIONS: readonly Partial<Record<Unit, number>>[] = [
  { GB: 1, TB: 1000 },
  { KB: 1, MB: 1024 },
  { 'GB/s': 1, 'TB/s': 1000 },
  { TFLOPS: 1, PFLOPS: 1000 },
  { MHz: 1, GHz: 1000 },
  { mm: 1, in: 25.4 },
];

/** Significant digits kept, so that 0.1 + 0.2 does not show: published figures have at most nine. */
const DIGITS = 12;

/**
 * A number in another unit.
 *
 * @returns undefined if the units measure different things, or mean different things by one word
 */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from === to) return value;
  const sizes = DIMENSIONS.find((units) => units[from] !== undefined && units[to] !== undefined);
  const [own, other] = [sizes?.[from], sizes?.[to]];
  if (own === undefined || other === undefined) return undefined;
  return Number(((value * own) / other).toPrecision(DIGITS));
}

const BY_ID = new Map<PropertyId, PropertyRecord>(PROPERTIES.map((record) => [record.id, record]));

/** The record of a property. */
export function propertyOf(id: PropertyId): PropertyRecord {
  const record = BY_ID.get(id);
  if (record === undefined) throw new Error(`No property “${id}”`);
  return record;
}
