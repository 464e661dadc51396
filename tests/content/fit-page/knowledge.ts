import { nearest } from '../../../src/knowledge/nearest.ts';
import { fitData } from '../../../src/page-models/fit/gather.ts';
import { resolveAddress } from '../../../src/page-models/fit/resolve.ts';
import { type FitState, parseQuery } from '../../../src/page-models/fit/state.ts';
import { type FitView, fitView } from '../../../src/page-models/fit/view.ts';
import { REAL } from '../../support/real-content.ts';

/** The page’s data from the real content: the shapes are what the page is for. */
export const knowledge = REAL;
export const data = fitData(knowledge);

export const resolved = (query: string) => resolveAddress(query, data, nearest);

export function stateOf(query: string): FitState {
  const { state, faults } = resolved(query);
  if (state === undefined)
    throw new Error(`${query}: ${faults.map(({ text }) => text).join(' ') || 'no models'}`);
  return state;
}

export const viewOf = (query: string): FitView => fitView(stateOf(query), parseQuery(query), data);
