import { describe, expect, it } from 'vitest';
import { draftingTable } from '../../../src/page-models/fit/drafting-table.ts';
import { classTable, errorTable } from '../../../src/page-models/fit/error-tables.ts';
import { fitPage } from '../../../src/page-models/fit/fit-page.ts';
import { data, knowledge, viewOf } from './knowledge.ts';

const lines = (query: string): string => viewOf(query).speed.lines.join('\n');

describe('a range', () => {
  const query = '?model=gpt-oss-120b&format=mxfp4&engine=llama-cpp';
  const { speed } = viewOf(query);

  it('has its arithmetic, and what it is worth for its own kind of run', () => {
    expect(speed.low).toBeLessThan(speed.high ?? 0);
    expect(lines(query)).toMatch(/Time for a token: .+ = \d+\.\d\u00A0ms/);
    const own = data.speed.classes.find(
      (one) =>
        one.engine === 'llama.cpp' && one.architecture !== 'dense' && one.width.startsWith('up'),
    );
    expect(lines(query)).toContain(
      `held for ${Math.round((own?.coverage ?? 0) * 100)}\u00A0% of ${own?.runs}\u00A0measured runs`,
    );
    expect(lines(query)).toContain('llama.cpp, mixture of experts, up to 6 bits');
  });

  it('becomes slower with the context', () => {
    const deep = viewOf(`${query}&context=60000`).speed;
    expect(deep.high).toBeLessThan(speed.high ?? 0);
  });

  it.each([
    ['four bits in vLLM', '?model=gpt-oss-120b&format=mxfp4', 'Kernels of two families'],
    ['one source', '?model=llama-3-1-70b&format=nvfp4&engine=tensorrt-llm', 'from one source'],
    ['several units', '?units=2&engine=llama-cpp', 'of one unit'],
    ['several sequences', '?concurrency=4&engine=llama-cpp', 'one sequence alone'],
    ['a device without runs', `${query}&device=rtx-5090`, 'on this device or its chip'],
    ['a context that nobody measured', `${query}&context=100000`, 'with more than'],
    [
      'latent attention with a full cache',
      '?model=glm-4-7-flash&format=q4-k-m&engine=llama-cpp',
      'latent attention',
    ],
  ])('is refused in words for %s', (_what, asked, reason) => {
    const view = viewOf(asked).speed;
    expect([view.low, view.high]).toEqual([undefined, undefined]);
    expect(view.lines.filter((line) => line.startsWith('No range is given'))).toEqual([
      expect.stringContaining(reason),
    ]);
    expect(view.words).toMatch(/at most/);
  });
});

describe('several units', () => {
  it('of llama.cpp have the bandwidth of one', () => {
    const asked = '?model=llama-3-1-405b&format=q4-k-m&device=framework-desktop&engine=llama-cpp';
    const four = viewOf(`${asked}&units=4`).speed;
    // Four such machines were measured at 0.7 tokens/s.
    expect(four.ceiling).toBeGreaterThan(0.7);
    expect(four.ceiling).toBeLessThan(1.1);
    expect(four.ceiling).toBeCloseTo(viewOf(`${asked}&units=1`).speed.ceiling ?? 0, 9);
    expect(four.lines.join()).toContain('one unit after the other');
    expect(four.lines[0]).not.toContain('4 × 256');
  });

  it('of vLLM add theirs, and the page says when', () => {
    const [one, two] = ['?units=1', '?units=2'].map((query) => viewOf(query).speed.ceiling ?? 0);
    expect(two).toBeCloseTo(2 * (one ?? 0), 9);
    expect(lines('?units=2')).toContain('tensor parallelism');
  });

  it('are told for each engine with a statement that has sources', () => {
    expect(fitPage(knowledge).severalUnits.map(({ engine }) => engine)).toEqual([
      'vLLM',
      'SGLang',
      'TensorRT-LLM',
      'llama.cpp',
    ]);
  });
});

describe('several sequences of a mixture', () => {
  it('have a certain ceiling, and what it becomes if each token chooses for itself', () => {
    const asked = '?model=nemotron-3-super-120b-a12b&format=nvfp4&concurrency=10&context=1024';
    const { words, ceiling } = viewOf(asked).speed;
    // Ten sequences were measured at 73 tokens/s, with drafting.
    expect(ceiling).toBeGreaterThan(300);
    const independent = Number(
      /and (\d+)\u00A0tokens\/s if each chose for itself/.exec(words)?.[1],
    );
    expect(independent).toBeGreaterThan(73);
    expect(independent).toBeLessThan(110);
    expect(words).toContain('of 512 experts');
  });
});

describe('reading a prompt', () => {
  it('has an estimate with its own error in llama.cpp and in vLLM', () => {
    expect(viewOf('?engine=llama-cpp').speed.prefill).toMatch(
      /: about [\d.]+\u00A0s.+median error/,
    );
    expect(viewOf('').speed.prefill).toMatch(
      /: anything from [\d.]+ to [\d.]+\u00A0s.+median error/,
    );
    const dense = viewOf('?model=qwen3-8b&format=fp8').speed.prefill;
    expect(dense).toMatch(/anything from .+ from 2\u00A0sources .+median error/);
  });
});

describe('a model of which too little is recorded', () => {
  it('is not said to be dense', () => {
    const said = { ...viewOf('?model=own').speed };
    expect(said.words).not.toContain('undefined');
    const model = data.models.find(({ id }) => id === 'mistral-small-4-119b');
    expect(model?.experts).toEqual({ total: 128, active: 4 });
    const speed = viewOf('?model=mistral-small-4-119b&format=q4-k-m&engine=llama-cpp&context=100');
    // Measured at 46.3 tokens/s.
    expect(speed.speed.low).toBeLessThan(46.3);
    expect(speed.speed.high).toBeGreaterThan(46.3);
  });
});

describe('the tables of the page', () => {
  it('name every class with its figures, those with a range first', () => {
    const rows = classTable(data);
    expect(rows).toHaveLength(data.speed.classes.length);
    const given = rows.map(({ quality }) => quality !== 'none');
    expect([...given].sort((a, b) => Number(b) - Number(a))).toEqual(given);
    for (const { coverage, width, error } of rows) {
      expect(coverage).toMatch(/^\d+\u00A0%$/);
      expect(width).toMatch(/^\d+\.\d\d$/);
      expect(error).toMatch(/^\d+\u00A0%$/);
    }
  });

  it('have every held-out run with its source', () => {
    const rows = errorTable(knowledge);
    const runs = data.speed.classes.reduce((sum, one) => sum + one.runs, 0);
    expect(rows).toHaveLength(runs);
    expect(rows.length).toBeGreaterThan(120);
    expect(rows.filter(({ source }) => source === 'source unknown')).toEqual([]);
    const inside = data.speed.classes.reduce((sum, one) => sum + one.coverage * one.runs, 0);
    expect(rows.filter(({ isInside }) => isInside)).toHaveLength(Math.round(inside));
  });

  it('show drafting as multipliers with conditions and sources', () => {
    const { rows, words } = draftingTable(knowledge);
    expect(words).toMatch(/\d+\u00A0pairs of runs/);
    for (const row of rows) {
      expect(Number(row.multiplier)).toBeGreaterThan(0.9);
      expect(row.sourcePath).toMatch(/^\/references\/.+\/$/);
      expect([row.without, row.drafted, row.how, row.setting].join()).not.toMatch(/undefined/);
    }
    const times = rows.map(({ multiplier }) => Number(multiplier));
    expect([...times].sort((a, b) => b - a)).toEqual(times);
  });
});
