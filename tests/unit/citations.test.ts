import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { buildCitations } from '../../src/knowledge/citations.ts';
import { articlePage } from '../../src/page-models/article/article-page.ts';
import { referencePage } from '../../src/page-models/references/reference-page.ts';
import { contentTree, GOOD_FILES } from '../support/content-tree.ts';

const BODY = `---
title: Box
description: A box.
subjects: [box]
---

First <Cite id="test-page" />, then <Fact id="box.width" />.

## Again

<Cite id="test-page" at="p. 9" /> <Fact id="box.width" plain="yes" /> <Fact id="box.depth" />
`;

function build() {
  const { knowledge } = buildKnowledge(contentTree({ 'articles/box.mdx': BODY }), new Map());
  const article = knowledge.articles.get('box');
  if (!article) throw new Error('The article was not read');
  return { knowledge, article, citations: buildCitations(knowledge, article) };
}

describe('buildCitations', () => {
  it('numbers references in order of first use', () => {
    expect(
      build().citations.entries.map(({ number, referenceId }) => [number, referenceId]),
    ).toEqual([
      [1, 'test-page'],
      [2, 'maker-page'],
    ]);
  });

  it('gives the first marker of a reference in each section an anchor, to which its entry leads back', () => {
    const { citations } = build();
    const anchors = [...citations.markers.values()].flat().flatMap(({ anchor }) => anchor ?? []);
    expect(anchors).toEqual(['c1', 'c2', 'c1-2', 'c2-2']);
    expect(citations.entries.map(({ uses }) => uses)).toEqual([
      [
        { anchor: 'c1', section: 'Introduction' },
        { anchor: 'c1-2', section: 'Again' },
      ],
      [
        { anchor: 'c2', section: 'Introduction' },
        { anchor: 'c2-2', section: 'Again' },
      ],
    ]);
  });

  it('keeps the place within a source, and marks no plain figure', () => {
    const { citations } = build();
    expect(citations.markers.get('u2')?.[0]).toMatchObject({ number: 1, at: 'p. 9' });
    expect(citations.markers.has('u3')).toBe(false);
  });
});

describe('page models', () => {
  it('links a figure to its row on the page, or else to its data sheet', () => {
    const { knowledge, article } = build();
    const href = (body: string): string => {
      const { knowledge: k } = buildKnowledge(contentTree({ 'articles/box.mdx': body }), new Map());
      const box = k.articles.get('box');
      const block = box && articlePage(k, box).blocks[1];
      return block?.kind === 'fact' ? block.figure.href : '';
    };
    expect(href(BODY)).toBe('/devices/box/#f-width');
    expect(href(`${BODY}\n<SpecTable subjects="box" />\n`)).toBe('#f-width');
    expect(articlePage(knowledge, article).bibliography).toHaveLength(2);
  });

  it('lists what rests on a source', () => {
    const { knowledge } = buildKnowledge(contentTree(), new Map());
    const reference = knowledge.references.get('maker-page');
    if (!reference) throw new Error('The reference was not read');
    const page = referencePage(knowledge, reference);
    expect(page.facts.map(({ href }) => href)).toEqual([
      '/devices/box/#f-width',
      '/devices/box/#f-depth',
      '/devices/box/#f-launch-price',
    ]);
    expect(page.events).toHaveLength(1);
    expect(GOOD_FILES['articles/box.mdx']).toContain('maker-page');
  });
});
