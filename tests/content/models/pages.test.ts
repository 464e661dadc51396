import { describe, expect, it } from 'vitest';
import { keyOfWords } from '../../../src/browser/tables/cell-key.ts';
import { compareKeys, nextOrder } from '../../../src/browser/tables/row-order.ts';
import { modelPath, referencePath, runRowPath } from '../../../src/knowledge/site-paths.ts';
import {
  allRunsPage,
  benchmarksPage,
} from '../../../src/page-models/benchmarks/benchmarks-page.ts';
import { modelPage } from '../../../src/page-models/models/model-page.ts';
import { modelsPage } from '../../../src/page-models/models/models-page.ts';
import { referencePage } from '../../../src/page-models/references/reference-page.ts';
import { referenceIndex } from '../../../src/page-models/references/references-page.ts';
import { REAL } from '../../support/real-content.ts';
import { knowledgeOf, ONE_ARTICLE } from '../../unit/pages/support.ts';

const models = modelsPage(REAL);
const benchmarks = benchmarksPage(REAL);
const all = allRunsPage(REAL);
const rowOf = (id: string) => models.rows.find((row) => row.id === id);
function pageOf(id: string) {
  const model = REAL.models.get(id);
  if (model === undefined) throw new Error(`There is no model “${id}”`);
  return modelPage(REAL, model);
}

describe('the page of all models', () => {
  it('has a row for each model, and counts each run with a model once', () => {
    expect(models.rows).toHaveLength(REAL.models.size);
    const counted = models.rows.reduce((sum, { runs }) => sum + runs, 0);
    expect(counted).toBe(REAL.runs.filter(({ modelId }) => modelId !== undefined).length);
  });

  it('computes weights and cache, and says what one DGX Spark holds', () => {
    // 116.83 × 10⁹ × 2 bytes ÷ 2³⁰; 2 × 18 layers × 8 heads × 64 values × 2 bytes.
    expect(rowOf('gpt-oss-120b')).toMatchObject({
      weights: ['217.6', '108.8', expect.any(String)],
      cacheGrowth: '36,864',
      design: 'experts',
      spark: 'fits',
      sparkWords: 'yes, up to 4 bits',
    });
    expect(rowOf('llama-3-1-405b')).toMatchObject({ spark: 'no', design: 'dense' });
    expect(rowOf('gemma-3-4b')?.sparkWords).toBe('yes, up to 16 bits');
  });

  it('says in words that a shape is not known', () => {
    const unknown = [...REAL.models.values()].filter(({ attention }) => attention === undefined);
    expect(unknown.length).toBeGreaterThan(0);
    for (const { id } of unknown) {
      expect(rowOf(id)).toMatchObject({ cacheGrowth: 'not known', spark: 'unknown' });
      const page = pageOf(id);
      expect(page.layers).toEqual([]);
      expect(page.memory.flatMap(({ cells }) => cells.slice(1))).toContain('not known');
      expect(new Set(page.devices.flatMap(({ cells }) => cells))).toEqual(new Set(['not known']));
    }
  });

  it('offers only choices that rows have', () => {
    for (const { options } of models.controls)
      expect(options.reduce((sum, { count }) => sum + count, 0)).toBe(models.rows.length);
  });
});

describe('the page of a model', () => {
  const page = pageOf('llama-3-1-8b');

  it('puts the shape into words', () => {
    expect(page.layers).toEqual(['32 layers with full attention, 8 KV heads of 128 values']);
    expect(pageOf('gpt-oss-120b').layers[1]).toContain('a window of 128 tokens');
  });

  it('adds the cache of one sequence to the weights', () => {
    const [weights = 0, ...withCache] = (
      page.memory.find(({ name }) => /16/.test(name))?.cells ?? []
    ).map(Number);
    // 131,072 bytes per token: 1, 4 and 16 GiB.
    expect(withCache.map((total) => Math.round(total - weights))).toEqual([1, 4, 16]);
  });

  it('judges one and two DGX Sparks first, and other devices after them', () => {
    expect(page.devices.slice(0, 2).map(({ name }) => name.startsWith('2 ×'))).toEqual([
      false,
      true,
    ]);
    expect(page.devices.length).toBeGreaterThan(8);
    const large = pageOf('llama-3-1-70b').devices;
    expect(large[0]?.verdicts[0]).toBe('no');
    expect(large[1]?.verdicts[0]).toBe('fits');
    expect(page.devices.find(({ href }) => href.includes('rtx-5090'))?.verdicts[0]).toBe('fits');
  });

  it('gives a bound that no run exceeds', () => {
    const [spark] = page.ceilings;
    expect(spark?.cells[0]).toContain('273');
    const [, , eightBits = 0] = (spark?.cells ?? []).map(Number);
    // 273 GB/s over some 7.5 GB of weights and 1 GiB of cache.
    expect(eightBits).toBeGreaterThan(30);
    expect(eightBits).toBeLessThan(34);
  });

  it('leads to the planner, lists its runs and credits what asks for credit', () => {
    expect(page.fitPath).toBe('/fit/?model=llama-3-1-8b');
    expect(page.runs).toHaveLength(
      REAL.runs.filter(({ modelId }) => modelId === 'llama-3-1-8b').length,
    );
    expect(pageOf('gemma-4-31b').credits).toContainEqual(
      expect.objectContaining({ licence: 'CC BY 4.0' }),
    );
  });
});

describe('the page of all runs', () => {
  it('has every run once, decode of one stream on one DGX Spark first', () => {
    expect(all.rows.map(({ id }) => id).sort()).toEqual(REAL.runs.map(({ id }) => id).sort());
    const isFirst = all.rows.map(
      ({ device, units, kind, unit, caveats }) =>
        device === 'dgx-spark' &&
        units === 1 &&
        kind === 'decode' &&
        unit === 'tokens/s' &&
        !caveats.includes('With speculative decoding.'),
    );
    expect(isFirst.lastIndexOf(true)).toBe(isFirst.indexOf(false) - 1);
  });

  it('is sorted by the words of a value as by the value, where it is no range', () => {
    const values = new Map(REAL.runs.map(({ id, value, unit }) => [id, { value, unit }]));
    const single = all.rows.filter(({ middle }) => middle === undefined);
    expect(single.length).toBeGreaterThan(800);
    expect(single.length).toBeLessThan(all.rows.length);
    for (const { id, valueWords, spreadWords } of single) {
      const { value, unit } = values.get(id) ?? {};
      expect(keyOfWords(`${valueWords} ${spreadWords}`), id).toEqual(
        keyOfWords(`${value} ${unit}`),
      );
    }
  });

  it('keeps runs of a model together at the head', () => {
    const names = all.rows.slice(0, isRunOf()).map(({ model }) => model);
    const blocks = names.filter((name, index) => name !== names[index - 1]);
    expect(new Set(blocks).size).toBe(blocks.length);
    function isRunOf(): number {
      return all.rows.findIndex(({ modelHref }) => modelHref === undefined);
    }
  });

  it('numbers every source that it marks', () => {
    const numbers = new Set(all.bibliography.map(({ number }) => number));
    for (const { id, markers } of all.rows) {
      expect(markers.length, id).toBeGreaterThan(0);
      for (const { number } of markers) expect(numbers).toContain(number);
    }
    expect(all.credits).toContainEqual(expect.objectContaining({ licence: 'CC BY 4.0' }));
  });

  it('names all that rests on a source on the page of the source', () => {
    const shown = [...REAL.references.values()].map((reference) => referencePage(REAL, reference));
    const runs = new Set(shown.flatMap((page) => page.runs.map(({ href }) => href)));
    expect(runs).toEqual(new Set(REAL.runs.map(({ id }) => runRowPath(id))));
    const named = new Set(shown.flatMap((page) => page.models.map(({ href }) => href)));
    expect(named).toEqual(new Set([...REAL.models.keys()].map(modelPath)));
    const bare = shown.filter((page) =>
      Object.values(page).every((part) => !Array.isArray(part) || part.length === 0),
    );
    expect(bare.map(({ pageTitle }) => pageTitle)).toEqual([]);
  });

  it('says of every source what rests on it, in the lists as well', () => {
    const rows = [false, true]
      .flatMap((isReports) => referenceIndex(REAL, isReports).kinds)
      .flatMap(({ references }) => references);
    expect(rows).toHaveLength(REAL.references.size);
    expect(rows.filter(({ resting }) => resting === 'nothing yet')).toEqual([]);
    const byId = new Map(rows.map(({ path, resting }) => [path, resting]));
    const first = [...REAL.software.values()].flatMap(({ evidence }) => evidence)[0]?.source;
    expect(byId.get(referencePath(first ?? ''))).toContain('program');
  });

  it('has its first runs on the page of benchmarks, which answers for all', () => {
    const ids = all.rows.map(({ id }) => id);
    expect(benchmarks.ids).toEqual(ids);
    expect(benchmarks.rows.map(({ id }) => id)).toEqual(ids.slice(0, benchmarks.rows.length));
    expect(benchmarks.rows.length).toBeLessThan(ids.length);
    expect(benchmarks.words).toContain(` from ${all.bibliography.length} sources, `);
  });

  it('is empty without content, as is the page of models', () => {
    const nothing = knowledgeOf(ONE_ARTICLE);
    expect(benchmarksPage(nothing)).toMatchObject({ rows: [], plots: [], bibliography: [] });
    expect(modelsPage(nothing).rows).toEqual([]);
  });
});

describe('the order of rows', () => {
  const keys = [3, undefined, 1, 2].map((value) => ({ group: '', value }));
  const sorted = (order: 'ascending' | 'descending') =>
    [...keys].sort((a, b) => compareKeys(a, b, order)).map(({ value }) => value);

  it('puts what is not known last, up and down', () => {
    expect(sorted('ascending')).toEqual([1, 2, 3, undefined]);
    expect(sorted('descending')).toEqual([3, 2, 1, undefined]);
  });

  it('never sets watts against tokens', () => {
    const mixed = [
      { group: 'W', value: 1 },
      { group: 'tokens/s', value: 5 },
      { group: 'W', value: 900 },
      { group: 'tokens/s', value: 50 },
    ].sort((a, b) => compareKeys(a, b, 'descending', 'tokens/s'));
    expect(mixed.map(({ value }) => value)).toEqual([50, 5, 900, 1]);
  });

  it('goes up, down, and back to the order of the page', () => {
    expect([null, 'ascending', 'descending'].map(nextOrder)).toEqual([
      'ascending',
      'descending',
      undefined,
    ]);
  });
});
