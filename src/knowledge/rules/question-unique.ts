import { type Finding, finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const questionUnique: Rule = {
  id: 'question-unique',
  severity: 'fault',
  sentence: 'No two questions are put in the same way.',
  check: ({ records }) => {
    const owners = new Map<string, string>();
    const findings: Finding[] = [];
    for (const { id, file, record, locate } of records.questions) {
      const ways: [string, readonly PropertyKey[]][] = [
        [record.question, ['question']],
        ...record.ways.map((way, index): [string, PropertyKey[]] => [way, ['ways', index]]),
      ];
      for (const [way, path] of ways) {
        const key = way
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id)
          findings.push(
            finding(
              file,
              `“${way}” is also a way of the question “${owner}”, and search could lead to one of them only. Keep it where it belongs.`,
              locate(path),
            ),
          );
        owners.set(key, owner ?? id);
      }
    }
    return findings;
  },
};
