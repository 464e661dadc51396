import { PROBLEM_STATE_WORDS, type ProblemRecord } from '../content-schemas/problem-schema.ts';
import { formatDate } from '../knowledge/format-date.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { sentence, sourceSentence } from './cited-words.ts';
import { plainSpaces } from './export-context.ts';

/** How a problem stands, with the date of the newest evidence. */
export function stateWords({ status }: Pick<ProblemRecord, 'status'>): string {
  const fixed = status.fixedIn === undefined ? '' : `: ${status.fixedIn}`;
  return `${PROBLEM_STATE_WORDS[status.state]}${fixed}; as of ${formatDate(status.asOf)}`;
}

/** What must go with the citation of a problem: state, caveats and strongest evidence. */
export function problemStatements(knowledge: Knowledge, problem: ProblemRecord): string[] {
  const { title, contradiction, note, evidence, verifiedOn } = problem;
  return [
    `${title}: ${stateWords(problem)}, checked ${formatDate(verifiedOn)}.`,
    ...(contradiction === undefined ? [] : [`Sources disagree: ${sentence(contradiction)}`]),
    ...(note === undefined ? [] : [sentence(note)]),
    ...sourceSentence(
      knowledge,
      evidence.map(({ source }) => source),
    ),
  ].map(plainSpaces);
}
