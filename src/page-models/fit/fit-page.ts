import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { nearest } from '../../knowledge/nearest.ts';
import { citedSource } from '../../knowledge/sources.ts';
import type { FitData } from './data.ts';
import { fitData } from './gather.ts';
import { resolve } from './resolve.ts';
import { type CommonTable, commonTable, type ErrorRow, errorTable } from './tables.ts';
import { type FitView, fitView } from './view.ts';

/** The page with the default question answered. */
export interface FitPage {
  readonly data: FitData;
  /** Undefined where the content has no models, formats or devices. */
  readonly answer: { readonly view: FitView; readonly common: CommonTable } | undefined;
  readonly errors: readonly ErrorRow[];
  readonly chosen: Readonly<Record<'model' | 'format' | 'device' | 'kv', string>>;
  readonly defaultReserveGib: number;
  /** Sources of runs whose licence asks for credit; any run may be among the nearest. */
  readonly credits: readonly Credit[];
}

export function fitPage(knowledge: Knowledge): FitPage {
  const data = fitData(knowledge);
  const { state } = resolve({}, data, nearest);
  return {
    data,
    answer: state && { view: fitView(state, {}, data), common: commonTable(state, data) },
    errors: errorTable(knowledge),
    chosen: {
      model: state?.model.id ?? '',
      format: state?.format.id ?? '',
      device: state?.device.id ?? '',
      kv: state?.kv.id ?? '',
    },
    defaultReserveGib: state?.device.reserveGib ?? 0,
    credits: runCredits(knowledge),
  };
}

function runCredits({ runs, references }: Knowledge): Credit[] {
  const ids = new Set(
    runs.flatMap(({ sources }) => sources.map((source) => citedSource(source).id)),
  );
  return creditsOf([...ids].flatMap((id) => references.get(id) ?? []));
}
