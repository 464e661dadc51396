import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { portalPath, SITE_PATHS } from '../knowledge/site-paths.ts';
import { glossaryPage, type TermView } from '../page-models/glossary/glossary-page.ts';
import { portalPage } from '../page-models/portals/portal-page.ts';
import { pricesPage } from '../page-models/prices/prices-page.ts';
import { timelinePage } from '../page-models/timeline/timeline-page.ts';
import { drawingMarkdown, eventMarkdown } from './component-blocks.ts';
import { joined, link, list, plain, section, sourced, table } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import { latest, once, type Twin, type TwinPlace } from './twin.ts';

type Portal = Knowledge['portals'] extends ReadonlyMap<string, infer R> ? R : never;

/** The twin of a way in. */
export function portalTwin(knowledge: Knowledge, portal: Portal): Twin {
  return {
    path: portalPath(portal.id),
    kind: 'portal',
    title: portal.title,
    description: portal.description,
    changed: undefined,
    write: ({ addressOf }) => ({
      says: portalPage(knowledge, portal).groups.flatMap(({ title, links }) =>
        section(
          title,
          list(
            links.map(({ link: to, why }) => `${link(to.text, addressOf(to.href))}: ${plain(why)}`),
          ),
        ),
      ),
      around: [],
      bibliography: [],
      credits: [],
    }),
  };
}

/** The twins of glossary, timeline and prices. */
export const listTwins = (knowledge: Knowledge): readonly Twin[] => [
  glossaryTwin(knowledge),
  timelineTwin(knowledge),
  pricesTwin(knowledge),
];

function glossaryTwin(knowledge: Knowledge): Twin {
  const model = once(() => glossaryPage(knowledge));
  return pageTwin(SITE_PATHS.glossary, undefined, (place) => {
    const { letters, bibliography } = model();
    const blocks = letters.flatMap(({ letter, entries }) =>
      section(letter, list(entries.map((term) => termLine(term, place)))),
    );
    return { says: blocks, bibliography };
  });
}

function termLine(term: TermView, { addressOf }: TwinPlace): string {
  const related = term.related.map(({ text }) => plain(text)).join(', ');
  return joined(
    [
      `**${plain(term.term)}**${term.aliases && ` (${plain(term.aliases)})`}: ${sourced(term.text, term.markers)}`,
      term.more && link(term.more.text, addressOf(term.more.href)),
      related && `See ${related}.`,
    ],
    ' ',
  );
}

function timelineTwin(knowledge: Knowledge): Twin {
  const model = once(() => timelinePage(knowledge));
  return pageTwin(SITE_PATHS.timeline, undefined, () => {
    const { years, bibliography } = model();
    const blocks = years.flatMap(({ year, events }) =>
      section(year, list(events.map(eventMarkdown))),
    );
    return { says: blocks, bibliography };
  });
}

function pricesTwin(knowledge: Knowledge): Twin {
  const model = once(() => pricesPage(knowledge));
  const prices = [...knowledge.facts.values()].filter(({ group }) => group === 'price');
  return pageTwin(SITE_PATHS.prices, latest(prices.map(({ verifiedOn }) => verifiedOn)), () => {
    const { rows, history, bibliography } = model();
    const blocks = [
      ...(history
        ? [`${drawingMarkdown(history.drawing, history.markers)}\n\n${plain(history.mixture)}`]
        : []),
      ...table(
        ['Product', 'What', 'Date', 'Price', 'Kind of price', 'Seller', 'Region', 'Status', 'Note'],
        rows.map((row) => [
          plain(row.productName),
          plain(row.label),
          plain(row.date),
          sourced(row.value, row.markers),
          plain(row.offerWords),
          plain(row.seller),
          plain(row.region),
          plain(row.statusWords),
          plain(row.note ?? ''),
        ]),
      ),
    ];
    return { says: blocks, bibliography };
  });
}
