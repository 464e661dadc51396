import { PROBLEM_STATE_WORDS } from '../../content-schemas/problem-schema.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import type { SymptomRecord } from '../../symptoms/index-symptoms.ts';

/** Where the page fetches the symptoms, without the base path. */
export const SYMPTOMS_PATH = `${SITE_PATHS.problems}symptoms.json`;

/** Output of programs, by problem: what a pasted log is compared with. */
export function symptomData(knowledge: Knowledge): SymptomRecord[] {
  return [...knowledge.problems.values()].flatMap(({ id, title, status, symptoms }) => {
    const output = symptoms.flatMap((symptom) =>
      'output' in symptom ? { line: symptom.output, isCommon: symptom.isCommon } : [],
    );
    return output.length === 0
      ? []
      : [{ id, title, state: PROBLEM_STATE_WORDS[status.state], output }];
  });
}
