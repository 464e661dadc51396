import { type Rule, unknownId } from './rule.ts';

export const runModelDefined: Rule = {
  id: 'run-model-defined',
  severity: 'fault',
  sentence: 'Every model and number format that a run names by id exists.',
  check: (context) =>
    context.records.runs.flatMap((run) => {
      const { modelId, formatId } = run.record;
      const { models, formats } = context.knowledge;
      return [
        ...(modelId === undefined
          ? []
          : unknownId(context, run, ['modelId'], {
              folder: 'models',
              noun: 'model',
              id: modelId,
              known: models,
            })),
        ...(formatId === undefined
          ? []
          : unknownId(context, run, ['formatId'], {
              folder: 'formats',
              noun: 'number format',
              id: formatId,
              known: formats,
            })),
      ];
    }),
};
