import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  essential,
  FIELDS,
  parseQuery,
  writeQuery,
} from '../../../src/page-models/fit/state.ts';
import { resolved, stateOf } from './knowledge.ts';

const text = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((value) => value.trim() === value);
const asked = fc.record(Object.fromEntries(FIELDS.map((field) => [field, text])), {
  requiredKeys: [],
});

describe('the address', () => {
  it('is read back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(parseQuery(writeQuery(one))).toEqual({ ...one });
      }),
    );
  });

  it('has the six fields that decide most, in their order, and no more than it needs', () => {
    expect(writeQuery(essential({}))).toBe(
      '?model=gpt-oss-120b&format=mxfp4&device=dgx-spark&units=1&context=8192&concurrency=1',
    );
    expect(writeQuery(essential({ ...DEFAULTS, kv: 'fp8', reserve: '4' }))).toBe(
      '?model=gpt-oss-120b&format=mxfp4&device=dgx-spark&units=1&context=8192&concurrency=1&kv=fp8&reserve=4',
    );
    expect(writeQuery(essential({ model: 'own', parameters: '30', layers: '40' }))).toContain(
      '&concurrency=1&parameters=30&layers=40',
    );
  });

  it('means the same with the fields that go without saying and without them', () => {
    expect(stateOf(writeQuery(essential({})))).toEqual(stateOf(''));
    expect(stateOf(writeQuery(DEFAULTS))).toEqual(stateOf(''));
  });
});

describe('what is asked', () => {
  it('is taken as asked where it can be', () => {
    const { state, faults } = resolved(
      '?model=llama-3-1-70b&format=fp8&device=rtx-5090&units=2&context=4096&concurrency=3&kv=fp16&engine=llama-cpp&reserve=2.5',
    );
    expect(faults).toEqual([]);
    expect(state).toMatchObject({
      model: { id: 'llama-3-1-70b' },
      format: { id: 'fp8' },
      device: { id: 'rtx-5090' },
      kv: { id: 'fp16-bf16' },
      engine: { id: 'llama-cpp' },
      units: 2,
      context: 4096,
      concurrency: 3,
      reserveGib: 2.5,
    });
  });

  it('names every id that does not exist, with the nearest and addresses that keep the rest', () => {
    const { state, taken, faults } = resolved(
      '?model=lama-3-1-70b&format=FP8&device=toaster&units=2',
    );
    expect(state).toBeUndefined();
    expect(taken).toMatchObject({ model: 'lama-3-1-70b', format: 'fp8', units: '2' });
    expect(faults.map(({ field }) => field)).toEqual(['model', 'device']);
    expect(faults[0]?.text).toBe('There is no model “lama-3-1-70b” here. Nearest:');
    expect(faults[0]?.suggestions[0]).toEqual({
      text: 'Llama 3.1 70B (llama-3-1-70b)',
      query: '?model=llama-3-1-70b&format=FP8&device=toaster&units=2',
    });
    expect(faults[1]).toMatchObject({
      text: 'There is no device with known memory and bandwidth “toaster” here. Choose one in the form.',
      suggestions: [],
    });
  });

  it.each([
    ['units=9', ['4']],
    ['units=1.5', ['2']],
    ['context=-1', ['1']],
    ['context=x', []],
    ['context=64k', ['65,536', '64,000']],
    ['context=200000', ['131,072']],
    ['concurrency=0', ['1']],
    ['reserve=-3', ['0']],
    ['units=0x2', ['2']],
  ])('says what is wrong with %s, and what is near', (part, near) => {
    const { state, faults } = resolved(`?${part}`);
    expect(state).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.suggestions.map(({ text }) => text)).toEqual(near);
    for (const { query } of faults[0]?.suggestions ?? [])
      expect(resolved(query).faults, query).toEqual([]);
  });

  it('can be a shape of one’s own', () => {
    const own = '?model=own&parameters=30&active=3&layers=40&kvheads=4&headsize=64';
    expect(stateOf(own).model).toMatchObject({
      parametersTotalBillion: 30,
      parametersActiveBillion: 3,
      attention: [{ kind: 'full', layers: 40, kvHeads: 4, headDimension: 64 }],
    });
    expect(stateOf(`${own}&window=1024&windowlayers=30`).model.attention).toEqual([
      { kind: 'full', layers: 10, kvHeads: 4, headDimension: 64 },
      { kind: 'window', layers: 30, windowTokens: 1024, kvHeads: 4, headDimension: 64 },
    ]);
    expect(resolved(`${own.replace('active=3', 'active=31')}`).faults).toHaveLength(1);
  });
});
