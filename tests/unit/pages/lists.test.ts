import { describe, expect, it } from 'vitest';
import { DRAWING_FACTS } from '../../../src/drawings/drawing-facts.ts';
import { pricesPage } from '../../../src/page-models/prices/prices-page.ts';
import { referenceIndex } from '../../../src/page-models/references/references-page.ts';
import { dueWords } from '../../../src/page-models/shared/due-words.ts';
import { dueDay, stalePage } from '../../../src/page-models/stale/stale-page.ts';
import { timelinePage } from '../../../src/page-models/timeline/timeline-page.ts';
import { factFile, knowledgeOf, ONE_ARTICLE } from './support.ts';

const price = (usd: number, day: string, more: string): string =>
  `group: price, value: ${usd}, unit: USD, observedOn: '${day}', verifiedOn: '2026-11-01', ${more}`;

describe('the page of prices', () => {
  const knowledge = knowledgeOf({
    'facts/crate.yaml': factFile('A crate', {
      later: price(20, '2026-03-01', 'offer: shop, seller: A shop, region: US'),
      sooner: price(10, '2026-02-01', 'offer: announced'),
    }),
  });
  const page = pricesPage(knowledge);

  it('lists every price, products by name and each by date', () => {
    expect(page.rows.map(({ product, dateTime, value }) => [product, dateTime, value])).toEqual([
      ['crate', '2026-02-01', '$10'],
      ['crate', '2026-03-01', '$20'],
      ['box', '2026', '$3,999'],
    ]);
    expect(page.productCount).toBe(2);
  });

  it('says who asks, where, and what kind of price it is, or that it is not known', () => {
    expect(page.rows.map(({ offerWords, seller, region }) => [offerWords, seller, region])).toEqual(
      [
        ['announced by the maker before sales', 'the maker', 'not stated'],
        ['price in one shop on one day', 'A shop', 'US'],
        ['list price of the maker', 'the maker', 'not stated'],
      ],
    );
  });

  it('offers products and kinds with their counts', () => {
    expect(
      page.controls.map(({ name, options }) => [
        name,
        options.map(({ value, count }) => `${value} ${count}`),
      ]),
    ).toEqual([
      ['product', ['crate 2', 'box 1']],
      ['kind', ['announced 1', 'list 1', 'shop 1']],
    ]);
  });

  it('draws the history only where its facts are, and says which kinds it joins', () => {
    expect(page.history).toBeUndefined();
    const keys = (DRAWING_FACTS.get('price-history') ?? []).map((id) => id.split('.')[1] ?? '');
    const facts = Object.fromEntries(
      keys.map((key, index) => [
        key,
        price(100 + index, `2026-0${index + 1}-01`, `offer: ${index === 0 ? 'announced' : 'list'}`),
      ]),
    );
    const drawn = pricesPage({
      ...knowledgeOf({ 'facts/spark-prices.yaml': factFile('Prices', facts) }),
      drawings: DRAWING_FACTS,
    });
    expect(drawn.history?.drawing.rows).toHaveLength(keys.length);
    expect(drawn.history?.mixture).toBe(
      'The line joins prices of 2 kinds: announced by the maker before sales; list price of the maker. Left out: price in one shop on one day; price level in the market.',
    );
  });
});

describe('the page of figures due for verification', () => {
  const hardware = (verifiedOn: string): string =>
    `group: size, value: 1, unit: mm, publishedOn: '2020', verifiedOn: '${verifiedOn}'`;

  it('lists what is older than its half-life on the day of the edition', () => {
    const page = stalePage(
      knowledgeOf({
        'facts/crate.yaml': factFile('A crate', {
          'on-the-day': hardware('2025-11-01'),
          'a-day-over': hardware('2025-10-31'),
        }),
      }),
    );
    expect(page.edition).toEqual({ day: '2026-11-01', words: '1 November 2026' });
    expect(page.stale.map(({ label, ageWords }) => `${label}, ${ageWords}`)).toEqual([
      'a-day-over, 1 day overdue',
    ]);
    expect(page.next.map(({ label, ageWords }) => `${label}, ${ageWords}`)).toEqual([
      'on-the-day, due on this day',
      'Price, due in 30 days',
      'Depth, due in 365 days',
      'Width, due in 365 days',
    ]);
  });

  it('lists the first 20 that come due, and counts all', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}`, hardware('2026-10-01')]),
    );
    const page = stalePage(knowledgeOf({ 'facts/crate.yaml': factFile('A crate', facts) }));
    expect(page.next).toHaveLength(20);
    expect(
      page.batches.map(({ kindWords, count, due }) => `${kindWords} ${count} ${due.day}`),
    ).toEqual(['price 1 2026-12-01', 'hardware 30 2027-10-01', 'hardware 2 2027-11-01']);
  });

  it('counts days across the ends of months and years', () => {
    expect(dueDay('2026-12-15', 'price')).toBe('2027-01-14');
    expect(dueDay('2027-03-01', 'hardware')).toBe('2028-02-29');
    expect(dueWords('2028-02-29', '2028-03-02')).toBe('2 days overdue');
    expect(dueWords('2028-03-01', '2028-02-29')).toBe('due in 1 day');
    expect(dueWords('2028-02-29', '2028-02-29')).toBe('due on this day');
    expect(dueWords('2026-12-22', '2026-11-22')).toBe('due in 30 days');
  });
});

describe('the timeline', () => {
  it('offers the kinds and years that events have', () => {
    const { controls } = timelinePage(
      knowledgeOf({
        'timeline/2025.yaml':
          "events:\n  - {id: old, date: '2025-01', precision: month, kind: price, text: Old., sources: [maker-page]}\n",
      }),
    );
    expect(controls.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['announcement', 'price'],
      ['2025', '2026'],
    ]);
  });
});

describe('the list of sources', () => {
  it('counts what rests on each, rivals too, each record once', () => {
    const { kinds, controls } = referenceIndex(knowledgeOf());
    expect(
      kinds.flatMap(({ references }) => references.map(({ id, resting }) => [id, resting])),
    ).toEqual([
      ['maker-page', '3 facts, 1 event, 1 article'],
      ['test-page', '1 fact, 1 article, 1 table'],
    ]);
    expect(controls.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['maker', 'measurement'],
      ['read', 'restated'],
    ]);
  });
});

describe('a site with nothing but an article', () => {
  it('has these pages all the same', () => {
    const knowledge = knowledgeOf(ONE_ARTICLE);
    expect(pricesPage(knowledge)).toMatchObject({ rows: [], history: undefined });
    expect(stalePage(knowledge)).toMatchObject({ edition: undefined, stale: [], next: [] });
    expect(timelinePage(knowledge).count).toBe(0);
    expect(referenceIndex(knowledge).count).toBe(0);
  });
});
