import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/knowledge/nearest.ts';
import {
  parseSelection,
  resolveSelection,
  type Selection,
  writeSelection,
} from '../../../src/page-models/compare/selection.ts';

const KNOWN = [
  'dgx-spark',
  'mac-studio-m4-max',
  'rtx-5090',
  'gb10',
  'rtx-spark',
  'dgx-station',
].map((id) => ({ id, title: `The ${id}` }));
const asked = (query: string) => resolveSelection(parseSelection(query), KNOWN, nearest);
const words = (query: string) => asked(query).faults.map(({ text }) => text);

describe('the address of a comparison', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,3}$/);
  const selections: fc.Arbitrary<Selection> = fc.record({
    devices: fc.uniqueArray(slug, { maxLength: 6 }),
    base: fc.option(slug, { nil: undefined }),
    onlyDifferences: fc.boolean(),
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(parseSelection(writeSelection(selection))).toEqual(selection);
      }),
    );
  });

  it('is written the same after it was read', () => {
    fc.assert(
      fc.property(selections.map(writeSelection), (query) => {
        expect(writeSelection(parseSelection(query))).toBe(query);
      }),
    );
  });

  it('has the form that is documented', () => {
    expect(writeSelection({ devices: ['a', 'b'], base: 'b', onlyDifferences: true })).toBe(
      '?d=a,b&base=b&diff=1',
    );
    expect(writeSelection({ devices: [], base: undefined, onlyDifferences: false })).toBe('');
  });

  it('is understood with encoded commas, as a form sends them, and with doubles', () => {
    expect(parseSelection('?d=a%2Cb&d=c&d=&d=a').devices).toEqual(['a', 'b', 'c']);
    expect(parseSelection('?d=%20DGX-Spark%20,GB10').devices).toEqual(['dgx-spark', 'gb10']);
  });

  it('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(asked(query).selection.devices.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('resolveSelection', () => {
  it('passes what exists', () => {
    expect(asked('?d=gb10,rtx-5090&base=rtx-5090&diff=1')).toEqual({
      selection: { devices: ['gb10', 'rtx-5090'], base: 'rtx-5090', onlyDifferences: true },
      faults: [],
    });
  });

  it('names the nearest device for an unknown one, and keeps the others', () => {
    const { selection, faults } = asked('?d=dgx-spark,rtx-509,gb10&base=rtx-509&diff=1');
    expect(selection.devices).toEqual(['dgx-spark', 'gb10']);
    expect(faults[0]).toEqual({
      text: 'There is no device “rtx-509”.',
      suggestions: [
        {
          text: 'Use The rtx-5090 (rtx-5090) instead',
          query: '?d=dgx-spark,rtx-5090,gb10&base=rtx-5090&diff=1',
        },
      ],
    });
  });

  it('suggests nothing where nothing is near', () => {
    expect(asked('?d=dgx-spark,gb10,toaster').faults).toEqual([
      { text: 'There is no device “toaster”.', suggestions: [] },
    ]);
  });

  it('names every device beyond the fourth, with a way to see them', () => {
    const { selection, faults } = asked(
      '?d=dgx-spark,mac-studio-m4-max,rtx-5090,gb10,rtx-spark,dgx-station',
    );
    expect(selection.devices).toHaveLength(4);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.text).toContain('The rtx-spark, The dgx-station');
    expect(faults[0]?.suggestions[0]?.query).toBe('?d=dgx-spark,rtx-spark,dgx-station');
  });

  it('says if the baseline is not shown, or a second device is wanting', () => {
    expect(words('?d=gb10,rtx-5090&base=dgx-spark')).toEqual([
      'The baseline “dgx-spark” is not among the devices shown; ratios are against the first.',
    ]);
    expect(words('?d=gb10')).toEqual(['Choose a second device to compare.']);
  });
});
