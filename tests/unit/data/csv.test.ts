import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/exports/csv.ts';
import { readStrictCsv } from '../../support/strict-csv.ts';

describe('writeCsv', () => {
  it('writes what a strict reader reads back', () => {
    const anyField = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ', '–') }),
    );
    const anyTable = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(anyField, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(readStrictCsv(writeCsv(table))).toEqual(table);
      }),
    );
  });

  it('puts quotes only where they are needed', () => {
    expect(writeCsv([['a b', 'c,d', 'say “e”', 'f"g']])).toBe('a b,"c,d",say “e”,"f""g"\r\n');
  });
});

describe('the strict reader of the tests', () => {
  it.each(['a,b\nc,d\n', 'a,"b"c\r\n', 'a,b', 'a,b\r\nc\r\n', '"a\r\n'])('refuses %j', (text) => {
    expect(() => readStrictCsv(text)).toThrow();
  });
});
