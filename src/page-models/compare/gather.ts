import {
  FACT_GROUP_WORDS,
  PROPERTIES,
  type PropertyId,
  type PropertyRecord,
} from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import { formatFigure, formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { convert, propertyOf } from '../../knowledge/properties.ts';
import { dateWords, observedAfterStatus, sourceDateWords } from '../../knowledge/record-dates.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { statusWords } from '../shared/figure-view.ts';
import type { CompareData, CompareDevice, CompareFigure, CompareProperty } from './data.ts';

const DEVICE_KINDS: ReadonlySet<string> = new Set([
  'chip',
  'computer',
  'laptop',
  'workstation',
  'graphics card',
  'module',
]);

/** Gathers all devices that have figures in common with others, in the order of their titles. */
export function compareData(knowledge: Knowledge): CompareData {
  const subjects = [...knowledge.subjects.values()];
  // A list of prices is no device: it is only there to be taken over.
  const parts = new Set(subjects.flatMap(({ includes = [] }) => includes));
  const devices = subjects
    .filter(({ id, kind }) => DEVICE_KINDS.has(kind) && (kind === 'chip' || !parts.has(id)))
    .map((subject) => compareDevice(knowledge, subject))
    .filter(({ figures }) => figures.length > 0)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const used = new Set(devices.flatMap(({ figures }) => figures.map(({ property }) => property)));
  return { properties: PROPERTIES.filter(({ id }) => used.has(id)).map(compareProperty), devices };
}

function compareProperty(record: PropertyRecord): CompareProperty {
  const { id, label, group, direction, unit, isLikeForLike, otherwise } = record;
  return { id, label, group: FACT_GROUP_WORDS[group], direction, unit, isLikeForLike, otherwise };
}

function compareDevice(knowledge: Knowledge, subject: Subject): CompareDevice {
  return {
    id: subject.id,
    title: subject.title,
    heading: bindUnits(subject.title),
    kind: subject.kind,
    path: subject.path,
    figures: commonFacts(knowledge, subject).map(({ fact, property }) =>
      compareFigure(knowledge, subject, fact, property),
    ),
  };
}

interface CommonFact {
  readonly fact: Fact;
  readonly property: PropertyId;
}

/** A subject's own common facts, and those of its parts for properties that it has none of. */
function commonFacts(knowledge: Knowledge, subject: Subject): CommonFact[] {
  const own = withProperty(subject);
  const has = new Set(own.map(({ property }) => property));
  const taken = (subject.includes ?? [])
    .flatMap((id) => knowledge.subjects.get(id) ?? [])
    .flatMap(withProperty)
    .filter(({ property }) => !has.has(property));
  return [...own, ...taken];
}

function withProperty(subject: Subject): CommonFact[] {
  return subject.facts.flatMap((fact) =>
    fact.property === undefined ? [] : [{ fact, property: fact.property }],
  );
}

function compareFigure(
  knowledge: Knowledge,
  subject: Subject,
  fact: Fact,
  property: PropertyId,
): CompareFigure {
  const { unit } = propertyOf(property);
  const notComparable = unit === undefined ? undefined : whyNotComparable(fact);
  const number =
    notComparable === undefined && typeof fact.value === 'number' && unit && fact.unit
      ? convert(fact.value, fact.unit, unit)
      : undefined;
  return {
    property,
    label: fact.label,
    value: formatValue(fact),
    converted:
      number === undefined || fact.unit === unit
        ? undefined
        : formatFigure({ value: number, unit }),
    number,
    notComparable,
    // Undefined rather than false, so that the JSON leaves it out.
    isApproximate: fact.qualifier === 'about' || fact.status === 'estimated' || undefined,
    condition: fact.condition,
    isOfChip:
      (fact.subject !== subject.id && knowledge.subjects.get(fact.subject)?.kind === 'chip') ||
      undefined,
    status: statusWords(fact.status),
    dates: dateWords(fact, observedAfterStatus(fact)),
    source: sourceName(knowledge, fact),
    path: fact.rowPath,
  };
}

/** A range or a bound has no ratio to a number: it says only where the value lies. */
function whyNotComparable({ range, qualifier }: Fact): string | undefined {
  if (range !== undefined) return 'a range';
  switch (qualifier) {
    case 'from':
    case 'at least':
      return 'a lowest value';
    case 'below':
    case 'just under':
      return 'an upper bound';
    default:
      return undefined;
  }
}

function sourceName(knowledge: Knowledge, fact: Fact): string {
  const [first] = fact.sources;
  const reference =
    first === undefined ? undefined : knowledge.references.get(citedSource(first).id);
  if (reference === undefined) return 'source unknown';
  const date = sourceDateWords(reference, formatShortDate);
  return [reference.publisher, date].filter(Boolean).join(', ');
}
