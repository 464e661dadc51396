import { describe, expect, it } from 'vitest';
import { DATA_MEDIA_TYPES, dataFiles } from '../../../src/exports/data-files.ts';
import { exportFact } from '../../../src/exports/fact-exports.ts';
import { subjectKnowledgeBase, wholeKnowledgeBase } from '../../../src/exports/knowledge-base.ts';
import { escapeMarkdown } from '../../../src/exports/markdown.ts';
import type { Fact } from '../../../src/knowledge/knowledge-records.ts';
import { contentTree } from '../../support/content-tree.ts';
import { smallContext, written } from './support.ts';

const context = smallContext();
const files = dataFiles(context.knowledge);

function factOf(id: string): Fact {
  const fact = context.knowledge.facts.get(id);
  if (fact === undefined) throw new Error(`No fact ${id}`);
  return fact;
}

describe('the data files', () => {
  it('have paths that occur once, are sorted, and end in a known way', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual([...paths].sort());
    const endings = Object.keys(DATA_MEDIA_TYPES);
    expect(paths.filter((path) => !endings.includes(path.split('.').at(-1) ?? ''))).toEqual([]);
  });

  it('hold the records of kinds that are lists within files, too', () => {
    const term =
      '{id: lid, term: Lid, text: What closes a box from above so that no dust falls in.}';
    const changed = smallContext({ 'glossary/parts.yaml': `terms:\n  - ${term}\n` });
    const lines = written(files, 'terms.jsonl', changed).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id: 'lid', term: 'Lid' }]);
  });

  it('are written, and have nothing to say, for a folder of articles only', () => {
    const onlyArticles = Object.fromEntries(
      contentTree()
        .filter(({ path }) => !path.startsWith('articles/'))
        .map(({ path }) => [path, undefined]),
    );
    const empty = smallContext(onlyArticles);
    for (const { path, write } of dataFiles(empty.knowledge)) {
      const text = write(empty);
      if (path.endsWith('.jsonl') || path.endsWith('.ris')) expect(text, path).toBe('');
      if (path.endsWith('.csv')) expect(text.split('\r\n'), path).toHaveLength(2);
      if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow();
    }
    expect(wholeKnowledgeBase(empty, '/')).not.toHaveProperty('edition', expect.any(String));
  });

  it('are the same bytes each time', () => {
    const again = smallContext();
    for (const { path, write } of files) expect(write(context), path).toBe(write(again));
  });
});

describe('an exported fact', () => {
  it('carries value, printed text with plain spaces, sources with addresses, and its row', () => {
    expect(exportFact(context, factOf('box.depth'))).toMatchObject({
      id: 'box.depth',
      value: 151,
      unit: 'mm',
      text: '151 mm',
      sources: [{ id: 'maker-page', at: 'p. 3', url: 'https://example.org/maker' }],
      disputes: [{ value: 152, text: '152 mm', claimant: 'A tester' }],
      address: 'https://example.org/sub/devices/box/#f-depth',
    });
  });

  it('gives a range as low and high, and no value', () => {
    const fact = { ...factOf('box.width'), value: undefined, range: { low: 1, high: 2.5 } };
    const exported = exportFact(context, fact);
    expect(exported).toMatchObject({ low: 1, high: 2.5, text: '1–2.5 mm' });
    expect(exported.value).toBeUndefined();
  });
});

describe('a part of the data', () => {
  it('brings the sources that its records and rival values cite, and no others', () => {
    const box = context.knowledge.subjects.get('box');
    if (box === undefined) throw new Error('No subject box');
    const base = subjectKnowledgeBase(context, '/data/devices/box.json', box);
    expect(base.references.map(({ id }) => id)).toEqual(['maker-page', 'test-page']);
    const width = { ...box, facts: box.facts.filter(({ key }) => key === 'width') };
    expect(subjectKnowledgeBase(context, '/', width).references.map(({ id }) => id)).toEqual([
      'maker-page',
    ]);
  });
});

describe('Markdown', () => {
  it('numbers sources, lists each once, and says rival values', () => {
    const text = written(files, 'devices/box.md', context);
    expect(text).toContain('Also claimed: 152 mm, A tester (sources 2).');
    expect(text).toContain(
      "1. [The maker's page](<https://example.org/maker>), Maker, 2 January 2026",
    );
    expect(text.match(/example\.org\/maker>/g)).toHaveLength(1);
  });

  it('keeps characters of a text from acting as markup', () => {
    expect(escapeMarkdown('a|b *c* <d> [e]\nf_g')).toBe('a\\|b \\*c\\* \\<d\\> \\[e\\] f\\_g');
  });
});
