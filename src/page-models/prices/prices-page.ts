import { OFFER_WORDS, OFFERS, type Offer } from '../../content-schemas/vocabularies.ts';
import type { DrawingView } from '../../drawings/drawing-view.ts';
import { buildDrawing } from '../../drawings/index.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { pricesOf } from '../../knowledge/fact-selection.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge-records.ts';
import { asOf, dateWords, observedAs } from '../../knowledge/record-dates.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { statusWords } from '../shared/figure-view.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';

const DRAWING = 'price-history';

/** One price of one product on one day. */
export interface PriceView {
  readonly product: string;
  readonly productName: string;
  readonly label: string;
  readonly href: string;
  readonly date: string;
  readonly dateTime: string;
  readonly value: string;
  readonly offer: Offer | undefined;
  readonly offerWords: string;
  readonly seller: string;
  readonly region: string;
  readonly statusWords: string;
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
}

/** The page of all prices. */
export interface PricesPage {
  readonly rows: readonly PriceView[];
  readonly productCount: number;
  readonly controls: readonly FilterControl[];
  readonly history: PriceHistory | undefined;
  readonly bibliography: readonly BibliographyItem[];
}

/** The step chart, with its sources and a sentence that says which kinds of price it joins. */
export interface PriceHistory {
  readonly drawing: DrawingView;
  readonly markers: readonly Marker[];
  readonly mixture: string;
}

/** Builds the page: products by name, the prices of each in order of their dates. */
export function pricesPage(knowledge: Knowledge): PricesPage {
  const numbers = new SourceNumbers(knowledge);
  const history = priceHistoryOf(knowledge, numbers);
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const products = [...knowledge.subjects.values()]
    .map((subject) => ({ ...subject, prices: pricesOf(subject) }))
    .filter(({ prices }) => prices.length > 0)
    .sort((a, b) => collator.compare(a.title, b.title));
  const rows = products.flatMap(({ title, prices }) =>
    prices.map((fact) => priceView(fact, title, numbers.markers(fact.sources))),
  );
  return {
    rows,
    productCount: products.length,
    history,
    bibliography: numbers.bibliography(),
    controls: [
      {
        name: 'product',
        label: 'Product',
        allWords: 'All products',
        options: filterOptions(
          rows.map(({ product }) => product),
          products.map(({ id, title }) => ({ value: id, words: title })),
        ),
      },
      {
        name: 'kind',
        label: 'Kind of price',
        allWords: 'All kinds',
        options: filterOptions(
          rows.map(({ offer }) => offer ?? ''),
          OFFERS.map((value) => ({ value, words: OFFER_WORDS[value] })),
        ),
      },
    ],
  };
}

function priceView(fact: Fact, title: string, markers: readonly Marker[]): PriceView {
  const { offer } = fact;
  const isMakers = offer === 'announced' || offer === 'list';
  return {
    product: fact.subject,
    productName: title,
    label: fact.label,
    href: fact.rowPath,
    date: dateWords(fact, observedAs(fact)),
    dateTime: asOf(fact),
    value: formatValue(fact),
    offer,
    offerWords: offer === undefined ? 'not stated' : OFFER_WORDS[offer],
    seller: fact.seller ?? (isMakers ? 'the maker' : 'not stated'),
    region: fact.region ?? 'not stated',
    statusWords: statusWords(fact.status),
    note: fact.note && bindUnits(fact.note),
    markers,
  };
}

/** The drawing is made only where its facts are; a content folder may have none of them. */
function priceHistoryOf(knowledge: Knowledge, numbers: SourceNumbers): PriceHistory | undefined {
  const ids = knowledge.drawings.get(DRAWING) ?? [];
  const facts = ids.flatMap((id) => knowledge.facts.get(id) ?? []);
  if (facts.length === 0 || facts.length < ids.length) return undefined;
  const first = facts.flatMap(({ sources }) => sources.slice(0, 1));
  return {
    drawing: buildDrawing(DRAWING, knowledge),
    markers: numbers.markers([...new Map(first.map((one) => [JSON.stringify(one), one])).values()]),
    mixture: mixtureOf(facts),
  };
}

function mixtureOf(facts: readonly Fact[]): string {
  const kinds = OFFERS.filter((offer) => facts.some((fact) => fact.offer === offer)).map(
    (offer) => OFFER_WORDS[offer],
  );
  const missing = OFFERS.filter((offer) => facts.every((fact) => fact.offer !== offer)).map(
    (offer) => OFFER_WORDS[offer],
  );
  const joined =
    kinds.length > 1
      ? `The line joins prices of ${kinds.length} kinds: `
      : 'The line shows one kind of price: ';
  const left = missing.length > 0 ? ` Left out: ${missing.join('; ')}.` : '';
  return `${joined}${kinds.join('; ')}.${left}`;
}
