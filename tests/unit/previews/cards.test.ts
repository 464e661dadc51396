import { describe, expect, it } from 'vitest';
import { previewCards } from '../../../src/page-models/previews/all-cards.ts';
import { fileOfCard } from '../../../src/page-models/previews/card-files.ts';
import { previewFiles } from '../../../src/page-models/previews/preview-files.ts';
import { knowledgeOf, ONE_ARTICLE } from '../pages/support.ts';

const cardsOf = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  new Map(previewCards(knowledgeOf(changes)));

describe('the card of', () => {
  it('an article gives its description and the figures of its infobox, with date and source', () => {
    expect(cardsOf().get('/wiki/box/')).toEqual({
      kind: 'Article',
      title: 'Box',
      text: 'A box.',
      figures: [
        {
          label: 'Width',
          value: '150\u00A0mm',
          origin: 'stated by the maker, as published 2 Jan 2026; Maker',
          href: '/devices/box/#f-width',
        },
      ],
      origin: 'Text last changed on 1 November 2026',
    });
  });

  it('an article without infobox gives the figures that its text names first', () => {
    const lid = `---\ntitle: Lid\ndescription: A lid.\n---\n\nIt is <Fact id="box.depth" /> deep and <Fact id="box.width" /> wide, <Fact id="box.width" />.\n\n## Hinge\n\nWide: <Fact id="box.width" />.\n`;
    const cards = cardsOf({ 'articles/lid.mdx': lid });
    expect(cards.get('/wiki/lid/')?.figures?.map(({ label }) => label)).toEqual([
      'The box: Depth',
      'The box: Width',
    ]);
    expect(cards.get('/wiki/lid/#hinge')).toMatchObject({
      kind: 'Section of Lid',
      title: 'Hinge',
      text: 'Wide: 150\u00A0mm.',
      figures: [{ label: 'The box: Width' }],
    });
  });

  it('a data sheet gives its figures, and each row has a card of its own', () => {
    const cards = cardsOf();
    expect(cards.get('/devices/box/')).toMatchObject({
      kind: 'Data sheet · computer',
      title: 'The box',
      text: 'A box for tests.',
    });
    expect(cards.get('/devices/box/#f-width')).toEqual({
      kind: 'Figure · The box',
      title: 'Width',
      value: '150\u00A0mm',
      state: 'stated by the maker, as published 2 Jan 2026',
      origin: 'Source: Maker; checked 1 Nov 2026',
    });
  });

  it('a disputed figure gives the rival value', () => {
    expect(cardsOf().get('/devices/box/#f-depth')?.text).toMatch(
      /^Rival value: \d+\u00A0mm \(.+\)\./,
    );
  });

  it('a source gives its kind, publisher and what rests on it', () => {
    expect(cardsOf().get('/references/maker-page/')).toMatchObject({
      kind: 'Source · maker’s own page',
      state: expect.stringContaining('Maker'),
      origin: expect.stringMatching(/resting on it: \d+ facts/),
    });
  });
});

describe('the cards of a site', () => {
  it('are those of its one article where that is all', () => {
    expect([...cardsOf(ONE_ARTICLE).keys()]).toEqual(['/wiki/lid/', '/wiki/lid/#hinge']);
  });

  it('lie in the files where the browser looks for them', () => {
    const knowledge = knowledgeOf();
    const { index, files } = previewFiles(knowledge);
    for (const [address, card] of previewCards(knowledge)) {
      const file = JSON.parse(files.get(fileOfCard(address, index.files)) ?? '{}');
      expect(file[address]).toEqual(card);
    }
  });

  it('carry hostile words as text', () => {
    const hostile = `---\ntitle: 'A "box" </script>'\ndescription: A \\u2028 & b.\n---\n\nText.\n`;
    const knowledge = knowledgeOf({ ...ONE_ARTICLE, 'articles/lid.mdx': hostile });
    const [file = ''] = previewFiles(knowledge).files.values();
    expect(JSON.parse(file)['/wiki/lid/'].title).toBe('A "box" </script>');
  });
});
