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
      ...(context.records.home?.record.leadSubjects ?? []).flatMap((id, index) =>
        context.records.home
          ? unknownId(context, context.records.home, ['leadSubjects', index], { ...what, id })
          : [],
      ),
      ...context.records.articles.flatMap((article) =>
        (article.record.subjects ?? []).flatMap((id, index) =>
          unknownId(context, article, ['subjects', index], { ...what, id }),
        ),
      ),
      ...context.records.subjects.flatMap((subject) =>
        (subject.record.includes ?? []).flatMap((id, index) =>
          unknownId(context, subject, ['includes', index], { ...what, id }),
        ),
      ),
      ...context.records.runs.flatMap((run) =>
        unknownId(context, run, ['device'], { ...what, id: run.record.device }),
      ),
    ];
  },
};
