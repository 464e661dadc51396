import { type Rule, unknownId } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

export const subjectDefined: Rule = {
  id: 'subject-defined',
  severity: 'fault',
  sentence: 'Every subject that is named exists.',
  check: (context) => {
    const known = context.knowledge.subjects;
    const what = { folder: 'facts', noun: 'subject', known };
    return [
      ...unknownIdsInUses(context, { SpecTable: 'subjects', PriceTable: 'subject' }, what),
      ...context.records.articles.flatMap((article) =>
        (article.record.subjects ?? []).flatMap((id, index) =>
          unknownId(context, article, ['subjects', index], { ...what, id }),
        ),
      ),
    ];
  },
};
