import type { ModelRecord } from '../../content-schemas/model-schema.ts';
import { type Answer, kvBytesPerTokenAllLayers, kvGrowthBytesPerToken } from '../../fit/index.ts';
import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

const SIXTEEN_BIT = { name: '16 bits', bitsPerWeight: 16 };

export const modelArithmetic: Rule = {
  id: 'model-arithmetic',
  severity: 'fault',
  sentence:
    'The figures of a model follow from each other: active parameters are part of all, and the KV cache is that of the shape.',
  check: ({ records }) =>
    records.models.flatMap(({ file, record, locate }) =>
      [...shares(record), ...caches(record)].map(({ field, message }) =>
        finding(file, message, locate([field])),
      ),
    ),
};

interface Slip {
  readonly field: keyof ModelRecord;
  readonly message: string;
}

/** Parts that are larger than their whole. */
function shares(model: ModelRecord): Slip[] {
  const whole = model.parametersTotalBillion;
  const parts = (['parametersActiveBillion', 'parametersReadPerTokenBillion'] as const)
    .filter((field) => (model[field] ?? 0) > whole)
    .map((field) => ({
      field,
      message: `“${field}” is ${model[field]}, more than all parameters (${whole}).`,
    }));
  const { experts } = model;
  return experts !== undefined && experts.active > experts.total
    ? [
        ...parts,
        {
          field: 'experts',
          message: `Of ${experts.total} experts ${experts.active} cannot be active.`,
        },
      ]
    : parts;
}

/** Printed sizes of the KV cache that the shape does not yield. */
function caches(model: ModelRecord): Slip[] {
  return [
    ...cache(model, 'kvBytesPerTokenF16', kvGrowthBytesPerToken(model, SIXTEEN_BIT)),
    ...cache(model, 'kvBytesPerTokenAllLayersF16', kvBytesPerTokenAllLayers(model, SIXTEEN_BIT)),
  ];
}

function cache(
  model: ModelRecord,
  field: 'kvBytesPerTokenF16' | 'kvBytesPerTokenAllLayersF16',
  computed: Answer<number>,
): Slip[] {
  const printed = model[field];
  if (printed === undefined) return [];
  if (computed.kind === 'refused')
    return [{ field, message: `“${field}” is given, but “attention” does not say the shape.` }];
  return printed === computed.value
    ? []
    : [{ field, message: `“${field}” is ${printed}, but the shape yields ${computed.value}.` }];
}
