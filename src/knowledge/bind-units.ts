import { UNITS } from '../content-schemas/vocabularies.ts';

const LONGEST_FIRST = [...UNITS].sort((a, b) => b.length - a.length);
const BEFORE_UNIT = new RegExp(
  `(\\d) (?=(?:${LONGEST_FIRST.map((unit) => unit.replaceAll(/[%/°²]/g, '\\$&')).join('|')})(?![\\w/]))`,
  'g',
);

/** Keeps numbers and their units on one line: the space between them no longer breaks. */
export function bindUnits(text: string): string {
  return text.replace(BEFORE_UNIT, '$1\u00A0');
}
