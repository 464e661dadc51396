import type { Source } from '../../content-schemas/fact-schema.ts';
import { FACT_STATUS_WORDS, type PropertyId } from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { citedSource } from '../../knowledge/sources.ts';
import type { PreviewFigure } from './card.ts';

/** What decides between devices, first things first. */
const KEY_PROPERTIES: readonly PropertyId[] = [
  'memory-capacity',
  'memory-bandwidth',
  'price-latest',
  'price-launch',
  'fp4-sparse',
  'fp4-dense',
  'power-system',
];

/** Who says it first: the publisher of the strongest source; empty without one. */
export function publisherOf(knowledge: Knowledge, sources: readonly Source[] = []): string {
  const [first] = sources;
  return first === undefined
    ? ''
    : (knowledge.references.get(citedSource(first).id)?.publisher ?? '');
}

/** How a fact came to be known, and of when it is. */
export function standing(fact: Fact): string {
  const words = `${FACT_STATUS_WORDS[fact.status]}${fact.withdrawn ? ', since withdrawn' : ''}`;
  return [words, dateWords(fact, observedAfterStatus(fact))].filter(Boolean).join(', ');
}

/** A fact as a key figure; `isNamed` puts the name of its subject before its label. */
export function factFigure(knowledge: Knowledge, fact: Fact, isNamed: boolean): PreviewFigure {
  const subject = knowledge.subjects.get(fact.subject)?.title ?? fact.subject;
  return {
    label: isNamed ? `${subject}: ${fact.label}` : fact.label,
    value: formatValue(fact),
    origin: [standing(fact), publisherOf(knowledge, fact.sources)].filter(Boolean).join('; '),
    href: fact.rowPath,
  };
}

/** The key figures of a subject: those that decide between devices, else its first ones. */
export function subjectFigures(knowledge: Knowledge, subject: Subject): PreviewFigure[] {
  const included = (subject.includes ?? []).flatMap((id) => knowledge.subjects.get(id) ?? []);
  const facts = [subject, ...included].flatMap((one) => one.facts);
  const key = KEY_PROPERTIES.flatMap(
    (property) => facts.find((fact) => fact.property === property) ?? [],
  );
  const shown = key.length > 0 ? key : subject.facts;
  return shown.map((fact) => factFigure(knowledge, fact, false));
}

/** A text as pages print it. */
export const printed = (text: string | undefined): string => bindUnits(text ?? '');
