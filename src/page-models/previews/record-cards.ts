import { formatShortDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords } from '../../knowledge/record-dates.ts';
import { termPath } from '../../knowledge/site-paths.ts';
import { modelsPage } from '../models/models-page.ts';
import { restingWords } from '../references/resting-counts.ts';
import { referenceView } from '../shared/bibliography.ts';
import { type AddressedCard, makeCard, type PreviewFigure } from './card.ts';
import { printed, publisherOf } from './figures.ts';

/** The cards of models. */
export function modelCards(knowledge: Knowledge): AddressedCard[] {
  const { rows, hasSpark } = modelsPage(knowledge);
  return rows.map((row) => {
    const model = knowledge.models.get(row.id);
    const figures: PreviewFigure[] = [
      { label: 'Parameters', value: row.total },
      ...(row.design === 'experts'
        ? [{ label: 'Read for one token', value: row.readPerToken }]
        : [{ label: 'Longest context, in tokens', value: row.context }]),
      ...(hasSpark ? [{ label: 'Fits one DGX Spark', value: row.sparkWords }] : []),
    ];
    return [
      row.href,
      makeCard({
        kind: `Model · ${row.family}`,
        title: row.name,
        text: `${upperFirst(row.architecture)}.`,
        figures,
        origin:
          model &&
          [`Source: ${publisherOf(knowledge, model.sources)}`, dateWords(model, 'seen')]
            .filter(Boolean)
            .join('; '),
      }),
    ];
  });
}

/** The cards of sources. */
export function referenceCards(knowledge: Knowledge): AddressedCard[] {
  const resting = restingWords(knowledge);
  return [...knowledge.references.values()].map((reference) => {
    const view = referenceView(reference);
    const { readOn, archive } = reference;
    const rests = resting.get(view.id);
    return [
      view.path,
      makeCard({
        kind: `Source · ${view.kindWords}`,
        title: view.title,
        state: [[view.publisher, view.author].filter(Boolean).join(', '), view.dateWords]
          .filter(Boolean)
          .join('; '),
        text: printed(view.note),
        origin: [
          `${upperFirst(view.accessWords)}${readOn === undefined ? '' : ` ${formatShortDate(readOn)}`}`,
          archive && `copy of ${formatShortDate(archive.date)}`,
          rests && `resting on it: ${rests}`,
        ]
          .filter(Boolean)
          .join('; '),
      }),
    ];
  });
}

/** The cards of the glossary. */
export function termCards(knowledge: Knowledge): AddressedCard[] {
  return knowledge.terms.map(({ id, term, aliases = [], text, sources }) => {
    const publisher = publisherOf(knowledge, sources);
    return [
      termPath(id),
      makeCard({
        kind: 'Term',
        title: [term, ...aliases].join(', '),
        text: printed(text),
        origin: publisher && `Source: ${publisher}`,
      }),
    ];
  });
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
