import { finding } from '../problems.ts';
import { runCeiling } from '../run-ceiling.ts';
import type { Rule } from './rule.ts';

export const runBelowCeiling: Rule = {
  id: 'run-below-ceiling',
  severity: 'fault',
  sentence:
    'No run decodes one stream faster than memory bandwidth allows, unless “exceedsCeiling” says why.',
  check: ({ records, knowledge }) =>
    records.runs.flatMap(({ file, record, locate }) => {
      const ceiling = runCeiling(record, knowledge);
      if (ceiling.kind === 'refused') return [];
      const { arithmetic, limitTokensPerSecond } = ceiling.value;
      const value = record.value ?? record.range?.high ?? 0;
      const isAbove = value > limitTokensPerSecond;
      if (isAbove === (record.exceedsCeiling !== undefined)) return [];
      const message = isAbove
        ? `“${record.id}” says ${value} tokens/s, but ${arithmetic}. Correct value, model or format, or say under “exceedsCeiling” why it can be.`
        : `“${record.id}” has a reason under “exceedsCeiling”, but ${value} tokens/s are below the ceiling: ${arithmetic}. Remove the reason.`;
      return [finding(file, message, locate([isAbove ? 'id' : 'exceedsCeiling']))];
    }),
};
