import {
  factsInAnswer,
  type QuestionRecord,
  questionSchema,
  questionsSchema,
} from '../content-schemas/question-schema.ts';
import { addressOf, articleUse, citesOf, type ListKind, useOf } from './kind.ts';
import { byId } from './order.ts';

/** Questions that readers put: `content/questions/<area>.yaml`. */
export const questions: ListKind<QuestionRecord> = {
  noun: 'question',
  place: { folder: 'questions' },
  schema: questionsSchema,
  schemaName: 'questions',
  list: 'questions',
  order: byId,
  // Ways in which readers put a question keep their spelling.
  verbatim: ['ways'],
  names: ({ question }) => ({ title: question }),
  uses: (owner) => [
    ...factsInAnswer(owner.record.answer).flatMap((id) => useOf(owner, 'facts', ['answer'], id)),
    ...citesOf(owner, ['sources'], owner.record.sources),
    ...articleUse(owner, ['leadsTo'], owner.record.leadsTo),
  ],
  addresses: (owner) => addressOf(owner, ['leadsTo'], owner.record.leadsTo),
  published: {
    title: 'Questions',
    meaning: 'A question that readers put, the ways in which they put it, and its answer.',
    schema: questionSchema,
  },
};
