import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { isCompareData } from '../../../src/page-models/compare/data.ts';
import { compareData } from '../../../src/page-models/compare/gather.ts';
import { comparePairs, defaultDevices } from '../../../src/page-models/compare/pairs.ts';
import { contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';

const fact = (key: string, property: string, value: string) => `  ${key}:
    label: ${key}
    group: memory
    property: ${property}
    ${value}
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: official
    sources: [maker-page]
`;
const subject = (kind: string, includes: string, ...facts: readonly string[]) =>
  `title: A ${kind} with 8 GB\nkind: ${kind}\ndescription: For tests.\n${includes}facts:\n${facts.join('')}`;

const { knowledge, faults } = buildKnowledge(
  contentTree({
    'facts/chip.yaml': subject(
      'chip',
      '',
      fact('speed', 'memory-bandwidth', 'value: 1.2\n    unit: TB/s'),
      fact('width', 'width', 'range: {low: 1, high: 2}\n    unit: mm'),
      fact('bound', 'weight', 'value: 2\n    unit: kg\n    qualifier: below'),
      fact('capacity', 'memory-capacity', 'value: 128\n    unit: GB'),
    ),
    'facts/laptop.yaml': subject(
      'laptop',
      'includes: [chip, prices]\n',
      fact('memory', 'memory-capacity', 'value: 64\n    unit: GB\n    qualifier: about'),
    ),
    'facts/prices.yaml': subject(
      'computer',
      '',
      fact('launch', 'price-announced', 'value: 99\n    unit: USD\n    offer: announced'),
    ),
    'facts/model.yaml': subject(
      'model',
      '',
      fact('size', 'memory-capacity', 'value: 1\n    unit: GB'),
    ),
  }),
  GOOD_DRAWINGS,
);
const data = compareData(knowledge);
const figuresOf = (id: string) => data.devices.find((device) => device.id === id)?.figures ?? [];
const of = (id: string, property: string) =>
  figuresOf(id).filter((figure) => figure.property === property);

describe('the data of comparisons', () => {
  it('is made of faultless content, and passes its own reader', () => {
    expect(faults).toEqual([]);
    expect(isCompareData(JSON.parse(JSON.stringify(data)))).toBe(true);
  });

  it('holds devices with common figures, no lists of prices, models or boxes without any', () => {
    expect(data.devices.map(({ id }) => id)).toEqual(['chip', 'laptop']);
    expect(data.properties.map(({ id }) => id)).toEqual([
      'memory-capacity',
      'memory-bandwidth',
      'width',
      'weight',
      'price-announced',
    ]);
  });

  it('gives numbers in the unit of the property, and says what is none', () => {
    expect(of('chip', 'memory-bandwidth')[0]).toMatchObject({
      number: 1200,
      dates: 'as published 2 Jan 2026',
    });
    expect(of('chip', 'memory-bandwidth')[0]?.converted?.replaceAll('\u00A0', ' ')).toBe(
      '1,200 GB/s',
    );
    expect(of('chip', 'width')[0]).toMatchObject({ number: undefined, notComparable: 'a range' });
    expect(of('chip', 'weight')[0]).toMatchObject({
      number: undefined,
      notComparable: 'an upper bound',
    });
    expect(of('laptop', 'memory-capacity')[0]).toMatchObject({ number: 64, isApproximate: true });
  });

  it('lets a device take over figures of its parts, but not where it has its own', () => {
    expect(of('laptop', 'memory-capacity')).toHaveLength(1);
    expect(of('laptop', 'memory-bandwidth')[0]).toMatchObject({
      isOfChip: true,
      path: '/devices/chip/#f-speed',
    });
    expect(of('laptop', 'price-announced')[0]?.isOfChip).toBeUndefined();
    expect(of('chip', 'memory-bandwidth')[0]?.isOfChip).toBeUndefined();
  });

  it('keeps number and unit of a title together in headings alone', () => {
    expect(data.devices[1]?.title).toBe('A laptop with 8 GB');
    expect(data.devices[1]?.heading).toBe('A laptop with 8\u00A0GB');
  });

  it('copes with content that has no facts', () => {
    const empty = compareData(buildKnowledge([], GOOD_DRAWINGS).knowledge);
    expect(empty).toEqual({ properties: [], devices: [] });
    expect(comparePairs(empty)).toEqual([]);
    expect(defaultDevices(empty)).toEqual([]);
    expect(defaultDevices(data)).toEqual(['chip', 'laptop']);
  });
});

describe('isCompareData', () => {
  it.each([undefined, null, [], {}, { properties: [] }, { properties: [], devices: [{}] }])(
    'refuses %j',
    (answer) => {
      expect(isCompareData(answer)).toBe(false);
    },
  );
});
