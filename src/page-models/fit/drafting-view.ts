import type { FitData } from './data.ts';
import type { FitState } from './state.ts';
import { counted } from './words.ts';

/** What drafting did in measured pairs of runs: of this model where there are any, else of others. */
export function draftingWords({ model, device }: FitState, { drafting }: FitData): string[] {
  const here = drafting.filter((pair) => device.alike.includes(pair.device));
  const own = here.filter((pair) => pair.model === model.id);
  const pairs = own.length > 0 ? own : here;
  const [least, most] = [
    Math.min(...pairs.map(({ multiplier }) => multiplier)),
    Math.max(...pairs.map(({ multiplier }) => multiplier)),
  ];
  if (pairs.length === 0) return [];
  const of = own.length > 0 ? 'of this model' : 'of other models';
  const span = least === most ? least.toFixed(1) : `${least.toFixed(1)} to ${most.toFixed(1)}`;
  return [
    `Speculative decoding is not in these figures. In ${counted(pairs.length, 'measured pair')} ${of} on this chip it multiplied the speed of one sequence by ${span}; how much depends on the text and on the draft.`,
  ];
}
