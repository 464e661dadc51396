import { describe, expect, it } from 'vitest';
import { PROPERTIES, PROPERTY_IDS, type Unit } from '../../../src/content-schemas/vocabularies.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { convert, propertyOf } from '../../../src/knowledge/properties.ts';
import { changed, contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';

describe('convert', () => {
  it.each<[number, Unit, Unit, number]>([
    [1.2, 'TB/s', 'GB/s', 1200],
    [1, 'PFLOPS', 'TFLOPS', 1000],
    [7.7, 'in', 'mm', 195.58],
    [512, 'KB', 'MB', 0.5],
    [2528, 'MHz', 'GHz', 2.528],
    [2000, 'GB', 'TB', 2],
    [128, 'GiB', 'GiB', 128],
  ])('%d %s in %s is %d', (value, from, to, result) => {
    expect(convert(value, from, to)).toBe(result);
  });

  it.each<[Unit, Unit]>([
    ['GB', 'GiB'],
    ['GiB', 'GB'],
    ['GB/s', 'Gb/s'],
    ['GB', 'GB/s'],
    ['TFLOPS', 'TOPS'],
    ['MB', 'GB'],
    ['cores', 'units'],
    ['USD', 'GB'],
  ])('%s does not convert to %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined();
  });
});

describe('the list of properties', () => {
  it('has ids that occur once, and other words only for properties that exist', () => {
    expect(new Set(PROPERTY_IDS).size).toBe(PROPERTIES.length);
    const named = PROPERTY_IDS.flatMap((id) => propertyOf(id).otherwise ?? []);
    expect(named.filter(({ property }) => !PROPERTY_IDS.some((id) => id === property))).toEqual([]);
  });

  it('ranks nothing that has no unit', () => {
    const ranked = PROPERTY_IDS.map(propertyOf).filter(({ direction }) => direction !== 'none');
    expect(ranked.filter(({ unit }) => unit === undefined)).toEqual([]);
  });
});

describe('the rule “property-unit”', () => {
  const FILE = 'facts/box.yaml';
  const faults = (from: string, to: string) =>
    buildKnowledge(contentTree(changed(FILE, from, to)), GOOD_DRAWINGS).faults.map(
      ({ rule, file, line, message }) => ({ rule, place: `${file}:${line}`, message }),
    );
  const lineOf = (from: string, to: string, at: string): number => {
    const text = changed(FILE, from, to)[FILE] ?? '';
    return text.slice(0, text.indexOf(at)).split('\n').length;
  };

  it('passes a fact in a unit that converts', () => {
    expect(
      faults(
        '    group: size\n    value: 150',
        '    group: size\n    property: width\n    value: 150',
      ),
    ).toEqual([]);
  });

  it.each([
    ['another dimension', 'label: Width\n', 'property: weight', 'does not convert to kg'],
    ['a number for a term', 'label: Width\n', 'property: os', 'holds terms'],
    ['another kind of price', 'label: Price\n', 'property: price-shop', '“shop”'],
  ])('reports %s in its place', (_name, from, property, words) => {
    const to = `${from}    ${property}\n`;
    const found = faults(from, to);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'property-unit',
      place: `${FILE}:${lineOf(from, to, property)}`,
    });
    expect(found[0]?.message).toContain(words);
  });

  it('reports a term for a number, and GB for GiB', () => {
    const value = '    value: 150\n    unit: mm\n';
    const term = faults(value, '    property: width\n    value: broad\n');
    expect(term.map(({ message }) => message)[0]).toContain('is a term');
    const binary = faults(
      value,
      '    property: memory-for-gpu-binary\n    value: 150\n    unit: GB\n',
    );
    expect(binary.map(({ message }) => message)[0]).toContain('does not convert to GiB');
  });

  it('is joined by a check that included subjects exist', () => {
    const found = faults('kind: computer\n', 'kind: computer\nincludes: [bax]\n');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe('There is no subject “bax”. Did you mean “box”?');
  });
});
