import { finding } from '../problems.ts';
import { usedReferences } from '../used-references.ts';
import type { Rule } from './rule.ts';

export const referenceUsed: Rule = {
  id: 'reference-used',
  severity: 'slip',
  sentence: 'Every reference is cited somewhere.',
  check: ({ records, knowledge, reading }) => {
    // A file that could not be read may hold the very use that seems to be missing.
    if (reading.length > 0) return [];
    const used = usedReferences(knowledge);
    return records.references
      .filter(({ id }) => !used.has(id))
      .map(({ id, file }) =>
        finding(file, `Nothing cites the reference “${id}”. Cite it, or remove the file.`),
      );
  },
};
