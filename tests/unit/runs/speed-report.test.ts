import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { chipOf } from '../../../src/knowledge/chips.ts';
import { classWords, decodeRuns, weightWidth } from '../../../src/knowledge/decode-runs.ts';
import { isExplained, qualityOf, reportOn } from '../../../src/knowledge/speed-report.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { DENSE, fromOrigins, madeUpRun } from './made-up-decode-runs.ts';
import { changedRun, RUN_FILES, runTree } from './run-tree.ts';

const LIKE = { a: 1, b: 1.02, c: 0.98, d: 1.01, e: 0.99 };

describe('the report', () => {
  it('judges a run by other origins only', () => {
    const { table } = reportOn(fromOrigins({ ...LIKE, odd: 2 }));
    const odd = table.filter(({ measured }) => measured.origin === 'odd');
    expect(odd).toHaveLength(7);
    expect(odd.filter(({ isInside }) => isInside)).toEqual([]);
    for (const { relativeError } of odd) expect(relativeError).toBeGreaterThan(0.4);
  });

  it('is wide enough for the origin that is farthest from the others', () => {
    const { factor } = reportOn(fromOrigins({ ...LIKE, odd: 1.3 }));
    expect(factor).toBeGreaterThan(1.25);
    expect(factor).toBeLessThan(1.5);
    expect(reportOn(fromOrigins(LIKE)).factor).toBeLessThan(1.1);
  });

  it('tells coverage, width and error of each class of its own', () => {
    const others = { architecture: 'mixture of experts' } as const;
    const { classes } = reportOn([
      ...fromOrigins({ a: 1.02, b: 1.02, c: 0.98, d: 0.98, e: 1 }),
      ...fromOrigins({ a: 1.02, b: 1.02 }, others),
    ]);
    expect(classes.map((one) => [classWords(one.class), one.runs, one.origins])).toEqual([
      ['llama.cpp, dense, up to 6 bits', 35, 5],
      ['llama.cpp, mixture of experts, up to 6 bits', 14, 2],
    ]);
    for (const { coverage, medianWidth, medianRelativeError, quality } of classes) {
      expect(coverage).toBeGreaterThan(0.85);
      expect(medianWidth).toBeLessThan(1.3);
      expect(medianRelativeError).toBeLessThan(0.1);
      expect(quality).toBe('good');
    }
  });

  it('gives no range to an engine of one source, and does not let it widen the others', () => {
    const one = fromOrigins({ f: 0.5 }, { engine: 'SGLang', width: 'more than 6 bits' });
    const { classes, factor } = reportOn([...fromOrigins(LIKE), ...one]);
    expect(classes.find((found) => found.class.engine === 'SGLang')).toMatchObject({
      quality: 'none',
      origins: 1,
    });
    expect(factor).toBe(reportOn(fromOrigins(LIKE)).factor);
  });

  it('keeps four bits on engines with several families of kernels out of the account', () => {
    const narrow = { engine: 'vLLM', width: 'up to 6 bits' } as const;
    const four = fromOrigins({ a: 0.5, b: 1.1, c: 0.7 }, narrow);
    const { classes, factor } = reportOn([...fromOrigins(LIKE), ...four]);
    const found = classes.find((one) => one.class.engine === 'vLLM');
    expect(found).toMatchObject({ quality: 'none', runs: 21, origins: 3 });
    expect(found?.leastShare).toBeLessThan(0.6);
    expect(factor).toBe(reportOn(fromOrigins(LIKE)).factor);
    expect(isExplained({ ...DENSE, ...narrow })).toBe(false);
    expect(isExplained({ ...DENSE, engine: 'vLLM', width: 'more than 6 bits' })).toBe(true);
  });

  it('knows how deep and on which chips a class was measured', () => {
    const deep = { ...madeUpRun({ origin: 'a' }), contextTokens: 5000, chip: 'other' };
    const latent = { ...madeUpRun({ origin: 'b' }), hasLatentAttention: true };
    const { classes } = reportOn([...fromOrigins(LIKE), deep, latent]);
    expect(classes).toMatchObject([
      { deepestTokens: 5000, deepestLatentTokens: 100, chips: { gb10: 36, other: 1 } },
    ]);
  });

  it('says nothing of no runs', () => {
    expect(reportOn([])).toMatchObject({ table: [], classes: [] });
    expect(reportOn([]).factor).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the quality of a range', () => {
  const GOOD = { runs: 10, origins: 2, coverage: 0.85, medianWidth: 1.6 };

  it.each<[string, Partial<typeof GOOD>, string]>([
    ['the mark', {}, 'good'],
    ['too little coverage', { coverage: 0.84 }, 'poor'],
    ['too much width', { medianWidth: 1.61 }, 'poor'],
    ['far too little coverage', { coverage: 0.69 }, 'none'],
    ['far too much width', { medianWidth: 2.3 }, 'none'],
    ['one source', { origins: 1 }, 'none'],
    ['three runs', { runs: 3 }, 'none'],
  ])('follows from its own figures: %s', (_what, change, quality) => {
    expect(qualityOf({ ...GOOD, ...change })).toBe(quality);
  });
});

describe('the runs that count', () => {
  const withLayers = {
    ...RUN_FILES,
    'models/any-8b.yaml': `${RUN_FILES['models/any-8b.yaml']}attention:
- {kind: full, layers: 32, kvHeads: 8, headDimension: 128}
`,
  };
  /** Four runs, so that the chip counts, the first one changed. */
  const found = (from: string, to: string) => {
    const runs = [changedRun(from, to), ...['b002', 'b003', 'b004', 'b005'].map(numbered)];
    const tree = runTree(
      `runs:\n${runs.map((run) => run.slice('runs:\n'.length)).join('')}`,
      withLayers,
    );
    return decodeRuns(buildKnowledge(tree, GOOD_DRAWINGS).knowledge);
  };
  const numbered = (id: string): string => changedRun('id: b001', `id: ${id}`);

  it('have bytes, layers, class and chip', () => {
    expect(found('batch: 1', 'depthTokens: 1000\n    outputTokens: 100')[0]).toMatchObject({
      class: { engine: 'vLLM', architecture: 'dense', width: 'more than 6 bits' },
      origin: 'example.org',
      chip: 'chip',
      contextTokens: 1050,
      work: { weightBytes: 8e9, cacheBytes: 2 * 32 * 8 * 128 * 1050 * 2, layers: 32 },
    });
  });

  it('take the cache at eight bits where the settings say so', () => {
    const run = 'batch: 1';
    const cacheOf = (settings: string) =>
      found(run, `depthTokens: 1000\n    settings: ${settings}`)[0]?.work.cacheBytes ?? 0;
    expect(cacheOf('cache fp8, driver 1')).toBeCloseTo(cacheOf('cache auto') / 2, 6);
  });

  it.each([
    ['several machines', 'units: 1', 'units: 2'],
    ['drafting', 'batch: 1', 'isSpeculative: true'],
    ['an estimate', 'batch: 1', 'isEstimate: true'],
    ['eager mode', 'batch: 1', 'settings: eager mode, 32K'],
    ['an unknown number format', '    formatId: eight-bit\n', ''],
  ])('leave out %s', (_name, from, to) => {
    expect(found(from, to).map(({ run }) => run.id)).toEqual(['b002', 'b003', 'b004', 'b005']);
  });

  it('leave out a chip that was measured too seldom', () => {
    const three = ['b001', 'b002', 'b003'].map(numbered).map((run) => run.slice('runs:\n'.length));
    const tree = runTree(`runs:\n${three.join('')}`, withLayers);
    expect(decodeRuns(buildKnowledge(tree, GOOD_DRAWINGS).knowledge)).toEqual([]);
  });

  it('know the chip inside a machine, and the width of weights', () => {
    const { subjects } = buildKnowledge(runTree(), GOOD_DRAWINGS).knowledge;
    expect(['machine', 'chip', 'no-such'].map((id) => chipOf(id, subjects))).toEqual([
      'chip',
      'chip',
      'no-such',
    ]);
    expect([16, 6.56, 6, 3.3].map(weightWidth)).toEqual([
      'more than 6 bits',
      'more than 6 bits',
      'up to 6 bits',
      'up to 6 bits',
    ]);
  });
});
