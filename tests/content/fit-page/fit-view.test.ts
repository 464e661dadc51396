import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/knowledge/nearest.ts';
import { ENGINES, type FitData } from '../../../src/page-models/fit/data.ts';
import { BAR_WIDTH, memoryView } from '../../../src/page-models/fit/memory-view.ts';
import { resolve } from '../../../src/page-models/fit/resolve.ts';
import { commonTable } from '../../../src/page-models/fit/tables.ts';
import { fitView } from '../../../src/page-models/fit/view.ts';
import { data, stateOf, viewOf } from './knowledge.ts';

const SEVENTY = '?model=llama-3-1-70b&format=fp16-bf16&device=dgx-spark';

describe('70B at 16 bits on one DGX Spark', () => {
  const { memory, speed, runs } = viewOf(SEVENTY);

  it('does not fit, and the arithmetic says why', () => {
    expect(memory.verdict).toBe('no');
    expect(memory.verdictWords).toMatch(/^does not fit, 33 ± 5 GiB short$/);
    expect(memory.arithmetic.join('\n')).toContain(
      '70.55 billion parameters × 16 bits ÷ 8 = 141.1 GB',
    );
    expect(memory.arithmetic.join('\n')).toContain(
      '131.4 weights + 2.5 KV cache + 12.0 runtime + 8.0 system = 153.9 GiB',
    );
  });

  it('would be as slow as its bandwidth says', () => {
    expect(speed.words).toContain('If there were enough memory');
    expect(speed.lines[0]).toContain('273\u00A0GB/s ÷ (139.00\u00A0GB weights');
    expect(speed.ceiling).toBeCloseTo(273 / (139 + 2.684), 2);
  });

  it('stands beside measured runs of the same model with their sources', () => {
    expect(runs.rows[0]).toMatchObject({ nearness: 'same model' });
    for (const { sourcePath, date, value } of runs.rows) {
      expect(sourcePath).toMatch(/^\/references\/.+\/$/);
      expect(date).not.toBe('');
      expect(value).toMatch(/\d/);
    }
  });
});

describe('what was measured', () => {
  it('comes first, with its spread, and is not told twice', () => {
    const { measured, runs } = viewOf('?model=gpt-oss-120b&engine=llama-cpp');
    expect(measured?.words).toBe(
      'Measured with this set-up: 49 to 59\u00A0tokens/s in 4\u00A0runs.',
    );
    expect(measured?.rows[0]).toMatchObject({ id: 'b249-d8192', nearness: 'this set-up' });
    expect(measured?.rows.map(({ nearness }) => nearness)).toContain(
      '4,096\u00A0tokens of context',
    );
    const above = measured?.rows.map(({ id }) => id) ?? [];
    expect(runs.rows.filter(({ id }) => above.includes(id))).toEqual([]);
    expect(runs.words).toMatch(/^More speeds/);
  });

  it('leaves out what its source has withdrawn, and says so of it further down', () => {
    const withdrawn = new Set(data.runs.flatMap(({ id, isWithdrawn }) => (isWithdrawn ? id : [])));
    expect(withdrawn.size).toBeGreaterThan(3);
    const { measured, runs } = viewOf('?model=gpt-oss-120b&engine=llama-cpp');
    expect(measured?.rows.filter(({ id }) => withdrawn.has(id))).toEqual([]);
    for (const { id, caveats } of runs.rows)
      if (withdrawn.has(id)) expect(caveats.join()).toContain('Withdrawn by its source');
  });

  it('counts on another maker’s machine with the same chip, and says so', () => {
    const { measured } = viewOf('?model=gpt-oss-120b&engine=llama-cpp&device=dgx-spark-64gb');
    expect(measured?.rows[0]?.nearness).toBe(
      'the same chip in NVIDIA DGX Spark (128 GB, Founders Edition)',
    );
  });

  it.each([
    ['another format', 'format=q8-0'],
    ['another engine', 'engine=sglang'],
    ['another number of units', 'engine=llama-cpp&units=3'],
    ['several sequences', 'engine=llama-cpp&concurrency=7'],
    ['a cache in another format', 'engine=llama-cpp&kv=q8-0'],
    ['a far longer context', 'engine=llama-cpp&context=131072'],
    ['another device', 'engine=llama-cpp&device=jetson-agx-thor'],
  ])('is nothing for %s', (_, query) => {
    expect(viewOf(`?model=gpt-oss-120b&${query}`).measured).toBeUndefined();
  });

  it('is every run that names all that the question names', () => {
    const run = data.runs.find(({ id }) => id === 'b062-d25000');
    const view = viewOf('?model=qwen3-5-27b&format=fp8&context=25000');
    expect(view.measured?.rows[0]).toMatchObject({
      id: run?.id,
      value: run?.value,
      nearness: 'this set-up',
      sourcePath: data.sources[run?.source ?? '']?.path,
    });
  });
});

describe('every model in every format', () => {
  it('has an answer or a refusal in words, on devices and engines in turn', () => {
    const usual = stateOf('');
    let known = 0;
    for (const model of data.models) {
      for (const format of data.formats) {
        const device = data.devices[known % data.devices.length] ?? usual.device;
        const engine = ENGINES[Math.floor(known / 3) % ENGINES.length] ?? usual.engine;
        const state = { ...usual, model, format, device, engine };
        // The list of all models is the same for each, and long.
        const { memory, speed } = fitView(state, {}, { ...data, models: [] });
        known += 1;
        expect(memory.verdictWords.length).toBeGreaterThan(10);
        expect(speed.words).not.toMatch(/NaN|Infinity|undefined/);
        expect([...memory.arithmetic, ...speed.lines, speed.prefill].join()).not.toMatch(
          /NaN|Infinity|undefined/,
        );
        if (speed.low === undefined || speed.high === undefined) continue;
        expect(speed.low).toBeLessThanOrEqual(speed.high);
        expect(speed.high).toBeLessThanOrEqual(speed.ceiling ?? 0);
      }
    }
    expect(known).toBe(data.models.length * data.formats.length);
  }, 60_000);

  it('fills the bar, and never beyond its end', () => {
    for (const query of [
      '',
      SEVENTY,
      '?units=4',
      '?device=rtx-5090',
      '?context=131072&concurrency=64',
    ]) {
      const { parts, limitX } = viewOf(query).memory;
      const end = Math.max(...parts.map(({ x, width }) => x + width));
      expect(end).toBeGreaterThan(BAR_WIDTH - 1);
      expect(end).toBeLessThan(BAR_WIDTH + 1);
      expect(limitX).toBeGreaterThan(0);
    }
  });
});

describe('what cannot be known', () => {
  it('is refused with the reason', () => {
    expect(viewOf('?model=glm-4-7').speed.ceiling).toBeUndefined();
    expect(viewOf('?model=glm-4-7').speed.words).toContain('was not found');
    expect(viewOf('?units=2').speed.low).toBeUndefined();
    expect(viewOf('?units=2').speed.lines.join()).toContain('of one unit');
    expect(viewOf('?device=mac-studio-m3-ultra-512gb').speed.prefill).toContain('no estimate');
  });

  it('does not keep back what is sure: a “no”, or that the weights fit', () => {
    const { memory } = viewOf('?model=nemotron-3-ultra-550b');
    expect(memory.verdict).toBe('no');
    expect(memory.verdictWords).toContain('even without a KV cache');
    const four = viewOf('?model=nemotron-3-ultra-550b&units=4&format=mxfp4').memory;
    expect(four.verdict).toBe('weights');
    expect(four.verdictWords).toMatch(
      /^fits by weights, cache unknown: \d+ ± \d+ GiB left for the KV cache$/,
    );
    expect(four.arithmetic.join()).toContain('The shape of Nemotron 3 Ultra');
    expect(four.largestContext).toMatch(/^Largest context: no answer/);
  });

  it('is no number that the model may not allow', () => {
    for (const model of data.models) {
      const memory = memoryView(stateOf(`?model=${model.id}&format=q4-0&units=4&context=1024`));
      const [, said] = /fits: ([\d,]+)/.exec(memory.largestContext) ?? [];
      const tokens = Number(said?.replaceAll(',', '') ?? 0);
      expect(tokens, model.id).toBeLessThanOrEqual(model.contextTokens ?? 2 ** 24 - 1);
      if (model.contextTokens === undefined)
        expect(memory.largestContext, model.id).toMatch(/not known|no answer|none/);
    }
  });
});

describe('between tight and no', () => {
  it('says that it starts without headroom', () => {
    const { memory } = viewOf('?model=llama-3-1-405b&format=q4-0&units=2&context=256');
    expect(memory.verdict).toBe('starts');
    expect(memory.verdictWords).toMatch(/^starts, no headroom: \d+ ± \d+ GiB of the reserves/);
    expect(memory.arithmetic.at(-1)).toContain('run out of memory at any time');
    expect(viewOf('?model=llama-3-1-405b&format=q8-0&units=2').memory.verdict).toBe('no');
  });
});

describe('what fits', () => {
  const { reverse } = viewOf('');

  it('lists every model once, with the widest format that fits', () => {
    expect(reverse.map(({ id }) => id)).toEqual(data.models.map(({ id }) => id));
    expect(reverse.find(({ id }) => id === 'llama-3-1-8b')).toMatchObject({
      verdict: 'fits',
      format: 'FP16 or BF16',
    });
    expect(reverse.find(({ id }) => id === 'llama-3-1-70b')).toMatchObject({
      verdict: 'fits',
      format: 'Q8_0',
    });
    expect(reverse.find(({ id }) => id === 'llama-3-1-405b')).toMatchObject({ verdict: 'no' });
  });

  it('leads to the same answer', () => {
    for (const { query, verdict, words } of reverse.filter((row) => row.verdict !== undefined))
      expect(memoryView(stateOf(query)), query).toMatchObject({
        verdict,
        verdictWords: expect.stringContaining(words),
      });
  });
});

describe('the tables of the page', () => {
  it('answers common models at the default', () => {
    const { rows, formats } = commonTable(stateOf(''), data);
    expect(rows.length).toBeGreaterThan(10);
    expect(formats.length).toBeGreaterThan(3);
    expect(new Set(rows.flatMap(({ cells }) => cells.map(({ verdict }) => verdict)))).toEqual(
      new Set(['fits', 'tight', 'starts', 'no']),
    );
  });

  it('copes with content that has nothing', () => {
    const empty: FitData = { ...data, models: [], formats: [], kvFormats: [], devices: [] };
    expect(resolve({}, empty, nearest).state).toBeUndefined();
  });
});
