import { FACT_STATUS_WORDS } from '../../content-schemas/vocabularies.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import { formatFigure, formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { rowPath } from '../../knowledge/site-paths.ts';
import { type AddressedCard, makeCard } from './card.ts';
import { printed, publisherOf, standing, subjectFigures } from './figures.ts';

/** The cards of a data sheet's facts and statements, and of the sheet where it is a page of its own. */
export function subjectCards(knowledge: Knowledge, subject: Subject): AddressedCard[] {
  const { kind, path, title, description, facts, statements = {} } = subject;
  const rows = [
    ...facts.map((fact) => factCard(knowledge, fact, title)),
    ...Object.entries(statements).map(
      ([key, statement]): AddressedCard => [
        rowPath(path, key),
        makeCard({
          kind: `Statement · ${title}`,
          title: statement.topic,
          text: printed(statement.text),
          state: [
            FACT_STATUS_WORDS[statement.status],
            dateWords(statement, observedAfterStatus(statement)),
          ]
            .filter(Boolean)
            .join(', '),
          origin: origin(publisherOf(knowledge, statement.sources), statement.verifiedOn),
        }),
      ],
    ),
  ];
  // Software has a card that says whether it runs.
  if (kind === 'software') return rows;
  const sheet = makeCard({
    kind: `Data sheet · ${kind}`,
    title,
    text: printed(description),
    figures: subjectFigures(knowledge, subject),
    origin: counted(facts.length),
  });
  return [[path, sheet], ...rows];
}

function factCard(knowledge: Knowledge, fact: Fact, subject: string): AddressedCard {
  const [rival] = fact.disputes ?? [];
  const dispute = rival && `Rival value: ${formatFigure(rival)} (${rival.claimant}).`;
  return [
    fact.rowPath,
    makeCard({
      kind: `Figure · ${subject}`,
      title: fact.label,
      value: formatValue(fact),
      state: standing(fact),
      text: printed([dispute, fact.note ?? fact.method].filter(Boolean).join(' ')),
      origin: origin(publisherOf(knowledge, fact.sources), fact.verifiedOn),
    }),
  ];
}

const counted = (figures: number): string => `${figures} ${figures === 1 ? 'figure' : 'figures'}`;

/** “Source: NVIDIA; checked 20 Nov 2026” */
export function origin(publisher: string, verifiedOn: string): string {
  const checked = `checked ${formatShortDate(verifiedOn)}`;
  return publisher === '' ? checked : `Source: ${publisher}; ${checked}`;
}
