import type { HistoryRecord } from '../../content-schemas/history-schema.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding } from '../problems.ts';
import type { Rule } from './rule.ts';

/** Whether an entry says that a figure was taken out. */
const isRemoval = ({ was, is }: HistoryRecord): boolean => was !== undefined && is === undefined;

export const historyNamesFigures: Rule = {
  id: 'history-names-figures',
  severity: 'fault',
  sentence:
    'Every figure in the history exists, unless the history says last that it was taken out.',
  check: ({ records, known, isUnread }) => {
    const facts = known('facts');
    const last = new Map<string, HistoryRecord>();
    for (const { record } of records.history)
      if ((last.get(record.fact)?.date ?? '') <= record.date) last.set(record.fact, record);
    return records.history.flatMap(({ file, record, locate }): Finding[] => {
      const { fact } = record;
      const newest = last.get(fact);
      const isGone = newest !== undefined && isRemoval(newest);
      const place = locate(['fact']);
      if (!facts.has(fact) && !isGone && !isUnread('facts', fact)) {
        const hint = didYouMean(fact, facts.keys());
        return [
          finding(
            file,
            `There is no fact “${fact}”, and no entry says that it was taken out.${hint}`,
            place,
          ),
        ];
      }
      if (facts.has(fact) && isGone && newest === record)
        return [
          finding(file, `The fact “${fact}” is said to have been taken out, but it exists.`, place),
        ];
      return [];
    });
  },
};
