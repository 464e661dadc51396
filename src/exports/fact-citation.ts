import { FACT_STATUS_WORDS } from '../content-schemas/vocabularies.ts';
import { formatDate } from '../knowledge/format-date.ts';
import { formatValue } from '../knowledge/format-value.ts';
import type { Fact, Knowledge } from '../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../knowledge/record-dates.ts';
import { seenOnWords } from '../knowledge/seen-on.ts';
import { withdrawnWords } from '../knowledge/withdrawn.ts';
import type { BareCitation } from './citation.ts';
import { sentence, sourceSentence } from './cited-words.ts';
import { plainSpaces } from './export-context.ts';

/**
 * The citation of one figure: its value as printed, how it stands and of when it is, whatever a
 * reader must not lose on the way, its strongest source, and its row in the page that is cited.
 *
 * @param sheet citation of the page with the row of the fact
 */
export function factCitation(knowledge: Knowledge, fact: Fact, sheet: BareCitation): BareCitation {
  const subject = knowledge.subjects.get(fact.subject)?.title ?? fact.subject;
  return {
    ...sheet,
    key: `${sheet.siteName.toLowerCase()}-${fact.id}`,
    title: `${subject}: ${fact.label}`,
    address: sheet.address && `${sheet.address}#f-${fact.key}`,
    id: fact.id,
    value: plainSpaces(formatValue(fact)),
    statements: [
      `${subject}: ${fact.label}: ${formatValue(fact)} (${standing(knowledge, fact)}).`,
      ...caveats(knowledge, fact),
      ...sourceSentence(knowledge, fact.sources),
    ].map(plainSpaces),
  };
}

function standing(knowledge: Knowledge, fact: Fact): string {
  return [
    `${FACT_STATUS_WORDS[fact.status]}${fact.withdrawn ? ', since withdrawn' : ''}`,
    dateWords(fact, observedAfterStatus(fact), formatDate),
    fact.seenOn && seenOnWords(knowledge, fact.seenOn),
    `checked ${formatDate(fact.verifiedOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function caveats(knowledge: Knowledge, fact: Fact): string[] {
  const rivals = (fact.disputes ?? []).map(
    (rival) =>
      `${formatValue(rival)} (${rival.claimant})${rival.reason === undefined ? '' : `: ${sentence(rival.reason).slice(0, -1)}`}`,
  );
  return [
    ...(rivals.length > 0 ? [`Disputed; also claimed: ${rivals.join('; ')}.`] : []),
    ...(fact.withdrawn ? [sentence(withdrawnWords(knowledge, fact.withdrawn))] : []),
    ...(fact.method === undefined ? [] : [sentence(fact.method)]),
    ...(fact.note === undefined ? [] : [sentence(fact.note)]),
  ];
}
