import type { Rule } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

export const drawingDefined: Rule = {
  id: 'drawing-defined',
  severity: 'fault',
  sentence: 'Every drawing that is shown exists.',
  check: (context) =>
    unknownIdsInUses(
      context,
      { Drawing: 'id' },
      {
        noun: 'drawing',
        known: context.knowledge.drawings,
      },
    ),
};
