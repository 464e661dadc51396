import type { FAQPage, WithContext } from 'schema-dts';
import { FACT_IN_ANSWER } from '../../content-schemas/question-schema.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';

/** A question at the foot of the page that answers it. */
export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Section of the page that tells more; empty for the whole page. */
  readonly section: string;
}

const indices = new WeakMap<Knowledge, ReadonlyMap<string, readonly QuestionView[]>>();

/** The questions that a page answers, by its address; made once for all pages. */
export function questionsOf(knowledge: Knowledge, path: string): readonly QuestionView[] {
  const index = indices.get(knowledge) ?? byPage(knowledge);
  indices.set(knowledge, index);
  return index.get(path) ?? [];
}

function byPage(knowledge: Knowledge): ReadonlyMap<string, readonly QuestionView[]> {
  const index = new Map<string, QuestionView[]>();
  for (const { id, question, answer, leadsTo } of knowledge.questions) {
    const [path = '', section = ''] = leadsTo.split('#');
    const view = { id, question, answer: bindUnits(answerText(knowledge, answer)), section };
    index.set(path, [...(index.get(path) ?? []), view]);
  }
  return index;
}

/** The answer with the values of its facts. */
export function answerText({ facts }: Knowledge, answer: string): string {
  return answer.replaceAll(FACT_IN_ANSWER, (whole, id: string) => {
    const fact = facts.get(id);
    return fact === undefined ? whole : formatValue(fact);
  });
}

/** Structured data (schema.org) of questions; undefined where there are none. */
export function questionsJsonLd(
  questions: readonly QuestionView[],
): WithContext<FAQPage> | undefined {
  if (questions.length === 0) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
