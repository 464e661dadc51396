import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { correctionsPage } from '../../../src/page-models/corrections/corrections-page.ts';
import { correctionsFeed } from '../../../src/page-models/corrections/feed.ts';
import { contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { knowledgeOf, ONE_ARTICLE } from './support.ts';

const CLAIMS = `claims:
  - {id: c003, section: Size & shape, claim: It is 9 mm wide., verdict: wrong, instead: It is 150 mm wide., evidence: The maker says so., facts: [box.width], sources: [{id: maker-page, at: p. 2}], said: '/wiki/lid/#hinge'}
  - {id: c001, section: Colour, claim: It is grey., verdict: holds, evidence: The maker says so., said: /wiki/lid/}
  - {id: c002, section: Size & shape, claim: It is heavy., verdict: unverified, evidence: No source was found.}
`;
const LOG = `corrections:
  - {id: old-one, date: '2026-11-02', wrong: The width was 15 mm., right: The width is 150 mm., since: '2026-11'}
  - {id: new-one, date: '2026-12-05', wrong: 'A & B <i>', right: '"C" isn''t D.', since: '2026-11-02', reportedBy: A reader, facts: [box.width], said: '/wiki/lid/#hinge'}
`;
const page = correctionsPage(knowledgeOf({ 'claims/box.yaml': CLAIMS, 'corrections.yaml': LOG }));

describe('the page of corrections', () => {
  it('groups claims by section, in the order of their ids', () => {
    expect(
      page.sections.map(({ title, anchor, claims }) => [title, anchor, claims.map(({ id }) => id)]),
    ).toEqual([
      ['Colour', 'colour', ['c001']],
      ['Size & shape', 'size-shape', ['c002', 'c003']],
    ]);
  });

  it('counts claims by verdict, those without any too, and offers only what is there', () => {
    expect(page.verdicts.map(({ verdict, count }) => `${verdict} ${count}`)).toEqual([
      'holds 1',
      'imprecise 0',
      'wrong 1',
      'contradictory 0',
      'unverified 1',
    ]);
    expect(page.controls[0]?.options.map(({ value }) => value)).toEqual([
      'holds',
      'wrong',
      'unverified',
    ]);
  });

  it('names the article that was checked, where it is among the sources', () => {
    expect(page.checkedArticle).toBeUndefined();
    const reference = `title: "NVIDIA Digits"
publisher: "AI Wiki"
changedOn: '2026-04-26'
url: https://example.org/digits
kind: secondary
access: read
note: It asks to be quoted with attribution.
`;
    const named = correctionsPage(
      knowledgeOf({ 'references/aiwiki-nvidia-digits.yaml': reference, 'claims/box.yaml': CLAIMS }),
    );
    expect(named.checkedArticle).toEqual({
      title: 'NVIDIA Digits',
      publisher: 'AI Wiki',
      url: 'https://example.org/digits',
      changedOn: '26 April 2026',
      note: 'It asks to be quoted with attribution.',
    });
  });

  it('leads from a claim to figures, sources and the place in the text', () => {
    expect(page.sections[1]?.claims[1]).toMatchObject({
      verdictWords: 'wrong',
      claim: 'It is 9\u00A0mm wide.',
      searchTitle: 'Checked claim, wrong: It is 9\u00A0mm wide.',
      facts: [{ label: 'The box, Width', value: '150\u00A0mm', href: '/devices/box/#f-width' }],
      sources: [
        {
          title: 'The maker’s page'.replace('’', "'"),
          url: 'https://example.org/maker',
          at: 'p. 2',
        },
      ],
      said: { words: 'Lid, “Hinge”', href: '/wiki/lid/#hinge' },
    });
    expect(page.sections[0]?.claims[0]?.said).toEqual({ words: 'Lid', href: '/wiki/lid/' });
  });

  it('lists our own corrections, newest first', () => {
    expect(page.log.map(({ anchor, date, since }) => [anchor, date, since])).toEqual([
      ['log-new-one', '5 December 2026', '2 November 2026'],
      ['log-old-one', '2 November 2026', 'November 2026'],
    ]);
  });

  it('copes with content that has nothing of all this', () => {
    const empty = correctionsPage(knowledgeOf(ONE_ARTICLE));
    expect(empty).toMatchObject({ log: [], claimCount: 0, sections: [] });
  });
});

describe('the log of corrections', () => {
  const faultsOf = (text: string) =>
    buildKnowledge(contentTree({ 'corrections.yaml': text }), GOOD_DRAWINGS).faults.map(
      ({ rule, line, message }) => `${rule} ${line} ${message}`,
    );
  const ENTRY = "{id: one, date: '2026-11-02', wrong: a., right: b., since: '2026-11-01'}";

  it('may be empty', () => {
    expect(faultsOf('corrections: []\n')).toEqual([]);
    expect(faultsOf('# Nothing yet.\n')).toEqual([]);
  });

  it.each([
    [
      'a date before the error',
      ENTRY.replace('2026-11-01', '2026-11-03'),
      /record-fits-schema 2 .*before "since"/,
    ],
    [
      'an unknown fact',
      ENTRY.replace('}', ', facts: [box.heigth]}'),
      /fact-defined 2 .*box\.heigth/,
    ],
    ['an unknown article', ENTRY.replace('}', ', said: /wiki/lit/}'), /article-exists 2 .*“lit”/],
    [
      'an unknown section',
      ENTRY.replace('}', ", said: '/wiki/lid/#hing'}"),
      /heading-exists 2 .*#hing/,
    ],
    ['an id used twice', `${ENTRY}\n  - ${ENTRY}`, /id-unique 3 .*“one”/],
  ])('may not have %s', (_what, entries, expected) => {
    expect(faultsOf(`corrections:\n  - ${entries}\n`).join('\n')).toMatch(expected);
  });
});

describe('the feed', () => {
  const place = {
    siteName: 'Site & Co',
    absolute: (path: string) => `https://example.org/sub${path}`,
  };

  it('has an entry for each correction, newest first, and escapes what XML reads', () => {
    const feed = correctionsFeed(knowledgeOf({ 'corrections.yaml': LOG }), place);
    expect(feed).toContain('<title>Corrections of Site &amp; Co</title>');
    expect(feed.match(/<updated>[^<]+/g)).toEqual([
      '<updated>2026-12-05T00:00:00Z',
      '<updated>2026-12-05T00:00:00Z',
      '<updated>2026-11-02T00:00:00Z',
    ]);
    expect(feed).toContain('<id>https://example.org/sub/corrections/#log-new-one</id>');
    expect(feed).toContain('&quot;C&quot; isn&apos;t D.');
    expect(feed).toContain('Wrong: A &amp; B &lt;i&gt;');
    expect(feed).toContain('Reported by A reader.');
    expect(feed).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
  });

  it('depends on nothing but the content', () => {
    const make = () => correctionsFeed(knowledgeOf({ 'corrections.yaml': LOG }), place);
    expect(make()).toBe(make());
  });

  it('is a feed without entries while nothing was corrected', () => {
    const dated = correctionsFeed(knowledgeOf(), place);
    expect(dated).not.toContain('<entry>');
    expect(dated).toContain('<updated>2026-11-01T00:00:00Z</updated>');
    expect(correctionsFeed(knowledgeOf(ONE_ARTICLE), place)).toContain('<updated>1970-01-01T');
  });
});
