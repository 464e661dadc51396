import { describe, expect, it } from 'vitest';
import { deviceJsonLd } from '../../../src/page-models/device/json-ld.ts';
import { smallContext } from './support.ts';

const ADDRESS = 'https://example.org/devices/box/';

describe('structured data of a data sheet', () => {
  const box = smallContext().knowledge.subjects.get('box');
  if (box === undefined) throw new Error('No subject box');

  it('has a property for every fact, with number, unit and the address of the row', () => {
    expect(deviceJsonLd(box, ADDRESS)['additionalProperty']).toEqual([
      expect.objectContaining({
        name: 'Width',
        value: 150,
        unitText: 'mm',
        url: `${ADDRESS}#f-width`,
      }),
      expect.objectContaining({ propertyID: 'box.depth', value: 151 }),
      expect.objectContaining({ value: 3999, unitText: 'USD', description: '$3,999' }),
    ]);
  });

  it('gives a range as least and greatest value', () => {
    const [fact] = box.facts;
    if (fact === undefined) throw new Error('No fact');
    const ranged = { ...box, facts: [{ ...fact, value: undefined, range: { low: 1, high: 2 } }] };
    const [property] = [deviceJsonLd(ranged, ADDRESS)['additionalProperty']].flat();
    expect(property).toMatchObject({ minValue: 1, maxValue: 2 });
    expect(property).not.toHaveProperty('value');
  });
});
