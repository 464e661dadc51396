import type { LayerGroup } from '../../fit/index.ts';
import type { FitModel } from './data.ts';
import type { Limits } from './faults.ts';
import { type Asked, DEFAULTS, type Field, OWN_SHAPE } from './state.ts';

/** Reads a number of the question, or the usual one where nothing is asked. */
export type ReadNumber = (field: Field, usual: number, limits: Limits) => number;

/** A model from the numbers that a reader gives. */
export function ownShape(asked: Asked, number: ReadNumber): FitModel {
  const whole = (field: Field, usual: number, what: string, high: number) =>
    number(field, usual, { what, low: 1, high, isWhole: true });
  const total = number('parameters', Number(DEFAULTS.parameters), {
    what: 'billion parameters',
    low: 0.001,
    high: 100_000,
  });
  const active = number('active', total, {
    what: 'billion active parameters',
    low: 0.001,
    high: total,
  });
  const layers = whole('layers', Number(DEFAULTS.layers), 'layers', 10_000);
  const kvHeads = whole('kvheads', Number(DEFAULTS.kvheads), 'KV heads', 10_000);
  const headDimension = whole('headsize', Number(DEFAULTS.headsize), 'values in a head', 100_000);
  const shape = { kvHeads, headDimension };
  const full = (count: number): LayerGroup[] =>
    count > 0 ? [{ kind: 'full', layers: count, ...shape }] : [];
  const windowTokens =
    asked.window === undefined ? undefined : whole('window', 4096, 'tokens in the window', 2 ** 24);
  const windowLayers =
    windowTokens === undefined ? 0 : whole('windowlayers', layers, 'layers with a window', layers);
  return {
    id: OWN_SHAPE,
    name: 'Own shape',
    family: OWN_SHAPE,
    parametersTotalBillion: total,
    parametersActiveBillion: active,
    // How many experts there are is not asked: the arithmetic only looks whether there are any.
    experts: active < total ? { total: 1, active: 1 } : undefined,
    attention:
      windowTokens === undefined
        ? full(layers)
        : [
            ...full(layers - windowLayers),
            { kind: 'window', layers: windowLayers, windowTokens, ...shape },
          ],
  };
}
