import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

export const drawingDefined: Rule = {
  id: 'drawing-defined',
  severity: 'fault',
  sentence: 'Every drawing that is shown exists.',
  check: (context) => {
    const known = context.knowledge.drawings;
    const onHome = context.records.home.flatMap(({ file, record: { drawing }, locate }) =>
      drawing === undefined || known.has(drawing)
        ? []
        : [
            finding(
              file,
              `There is no drawing “${drawing}”.${didYouMean(drawing, known.keys())}`,
              locate(['drawing']),
            ),
          ],
    );
    return [...unknownIdsInUses(context, { Drawing: 'id' }, { noun: 'drawing', known }), ...onHome];
  },
};
