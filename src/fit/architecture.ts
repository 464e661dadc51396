import type { Model } from './model.ts';

export type Architecture = 'dense' | 'mixture of experts' | 'not recorded';

/**
 * How a model is built: a mixture of experts if it has experts or a token uses less than half of
 * it, dense if a token uses more; without experts and active parameters nothing can be said.
 */
export function architectureOf(model: Model): Architecture {
  const { experts, parametersActiveBillion: active, parametersTotalBillion: total } = model;
  if (experts !== undefined) return 'mixture of experts';
  if (active === undefined) return 'not recorded';
  return active < total / 2 ? 'mixture of experts' : 'dense';
}
