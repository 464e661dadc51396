import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { nearest } from '../../knowledge/nearest.ts';
import { softwarePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { ENGINES, type FitData } from './data.ts';
import { type DraftingTable, draftingTable } from './drafting-table.ts';
import { type ClassRow, classTable, type ErrorRow, errorTable } from './error-tables.ts';
import { fitData } from './gather.ts';
import { resolve } from './resolve.ts';
import { type CommonTable, commonTable } from './tables.ts';
import { type FitView, fitView } from './view.ts';

/** The page with the default question answered. */
export interface FitPage {
  readonly data: FitData;
  /** Undefined where the content has no models, formats or devices. */
  readonly answer: { readonly view: FitView; readonly common: CommonTable } | undefined;
  readonly errors: readonly ErrorRow[];
  readonly classes: readonly ClassRow[];
  readonly drafting: DraftingTable;
  /** What each engine does with several units, where the knowledge base says so. */
  readonly severalUnits: readonly {
    readonly engine: string;
    readonly text: string;
    readonly path: string;
  }[];
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
    classes: classTable(data),
    drafting: draftingTable(knowledge),
    severalUnits: severalUnits(knowledge),
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

/** Key of the statement that tells how an engine shares a model between units. */
const SEVERAL_UNITS_KEY = 'several-units';

function severalUnits({ subjects }: Knowledge): FitPage['severalUnits'] {
  return ENGINES.flatMap(({ id, title }) => {
    const statement = subjects.get(id)?.statements?.[SEVERAL_UNITS_KEY];
    if (statement === undefined) return [];
    return [{ engine: title, text: statement.text, path: softwarePath(id) }];
  });
}
