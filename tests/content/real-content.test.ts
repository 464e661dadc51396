import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/content-files/load-dictionary.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { citedSource } from '../../src/knowledge/sources.ts';

const FOLDER = join(import.meta.dirname, '../../content');
const { knowledge, faults, advice } = buildKnowledge(readContentFolder(FOLDER), DRAWING_FACTS, {
  dictionary: loadDictionary(FOLDER),
});
const article = knowledge.articles.get('dgx-spark');
const facts = [...knowledge.facts.values()];

describe('the content', () => {
  it('has no fault, and follows all advice', () => {
    expect([...faults, ...advice]).toEqual([]);
  });

  it('gives every figure a source with an address', () => {
    const without = facts.filter(
      (fact) =>
        !fact.sources.some((source) =>
          knowledge.references.get(citedSource(source).id)?.url.startsWith('http'),
        ),
    );
    expect(facts.length).toBeGreaterThan(300);
    expect(without).toEqual([]);
  });

  it('calls a figure official only if a maker is among its sources', () => {
    const wrong = facts.filter(
      (fact) =>
        fact.status === 'official' &&
        !fact.sources.some(
          (source) => knowledge.references.get(citedSource(source).id)?.kind === 'maker',
        ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has at least 30 dated events, in the article too', () => {
    const kinds =
      article?.body.uses
        .find(({ name }) => name === 'Timeline')
        ?.attributes.get('kinds')
        ?.value.split(' ') ?? [];
    expect(knowledge.events.length).toBeGreaterThanOrEqual(30);
    expect(
      knowledge.events.filter(({ kind }) => kinds.includes(kind)).length,
    ).toBeGreaterThanOrEqual(30);
  });
});

describe('the article on DGX Spark', () => {
  it.each([
    'Announcement and naming',
    'GB10 architecture',
    'Memory',
    'Full specifications',
    'Linking units',
    'DGX OS and the software stack',
    'Containers',
    'DGX Dashboard and NVIDIA Sync',
    'DGX Cloud',
    'LLM inference',
    'Comparisons published at launch and at CES 2026',
    'Who it is for',
    'Price and availability',
    'Performance updates',
    'Comparison with Apple silicon',
    'Trade-offs',
    'Bandwidth against compute',
    'Comparison with AMD Ryzen AI Max+',
    'DGX Station',
    'MediaTek’s part',
    'Use cases',
    'Reception',
    'Limitations and known issues',
    'Current state, autumn 2026',
  ])('has the section “%s”', (title) => {
    const titles = article?.body.headings.map(({ text }) => text.replaceAll("'", '’'));
    expect(titles).toContain(title);
  });

  it('shows every table and drawing, itself or in an article that it leads to', () => {
    const near = [
      article,
      ...(article?.body.links ?? []).map(({ url }) =>
        knowledge.articles.get(/^\/wiki\/([^/]+)\//.exec(url)?.[1] ?? ''),
      ),
    ];
    const ids = (name: string) =>
      near.flatMap((one) =>
        (one?.body.uses ?? []).flatMap((use) =>
          use.name === name ? (use.attributes.get('id')?.value ?? []) : [],
        ),
      );
    for (const table of [
      'amd-comparison',
      'apple-comparison',
      'software-stack',
      'workload-bottleneck',
    ])
      expect(ids('DataTable')).toContain(table);
    for (const drawing of knowledge.drawings.keys()) expect(ids('Drawing')).toContain(drawing);
    expect(article?.body.uses.filter(({ name }) => name === 'PriceTable')).toHaveLength(1);
  });

  it('says that a 70B model at FP16 does not fit, with figures that follow from each other', () => {
    const value = (id: string): number => Number(knowledge.facts.get(id)?.value);
    const gib = (70e9 * 2) / 2 ** 30;
    expect(value('model-memory.llama-70b-fp16')).toBe(140);
    expect(value('model-memory.llama-70b-fp16-gib')).toBeCloseTo(gib, 1);
    expect(gib).toBeGreaterThan(
      knowledge.facts.get('dgx-spark.memory-visible')?.range?.high ?? Number.POSITIVE_INFINITY,
    );
    expect(value('model-memory.ceiling-70b-fp8')).toBeCloseTo(273 / 70, 1);
    expect(value('spark-performance.llama-70b-fp8-decode')).toBeLessThan(
      value('model-memory.ceiling-70b-fp8'),
    );
  });

  it('keeps price steps and percentages consistent', () => {
    const value = (id: string): number => Number(knowledge.facts.get(`spark-prices.${id}`)?.value);
    expect(value('rise-announced-to-launch')).toBe(value('launch') - value('announced'));
    const rise = (from: string, to: string) => (value(to) / value(from) - 1) * 100;
    expect(value('rise-february-percent')).toBeCloseTo(rise('launch', 'february-2026'), 1);
    expect(value('rise-october-percent')).toBeCloseTo(rise('february-2026', 'october-2026'), 1);
    expect(value('rise-since-launch-percent')).toBeCloseTo(rise('launch', 'october-2026'), 1);
  });
});
