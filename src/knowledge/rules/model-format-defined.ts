import { type Rule, unknownId } from './rule.ts';

export const modelFormatDefined: Rule = {
  id: 'model-format-defined',
  severity: 'fault',
  sentence: 'Every number format that a file of weights names exists.',
  check: (context) =>
    context.records.models.flatMap((model) =>
      (model.record.checkpoints ?? []).flatMap(({ format }, index) =>
        format === undefined
          ? []
          : unknownId(context, model, ['checkpoints', index, 'format'], {
              folder: 'formats',
              noun: 'number format',
              id: format,
              known: context.knowledge.formats,
            }),
      ),
    ),
};
