import type { FitData } from './data.ts';
import { type Outcome, outcomeOf } from './reverse.ts';
import { essential, type FitState, writeQuery } from './state.ts';

/** Models and formats that readers ask for most. */
const COMMON_MODELS = [
  'llama-3-1-8b',
  'qwen3-8b',
  'gpt-oss-20b',
  'gemma-3-27b',
  'qwen3-30b-a3b',
  'qwen3-32b',
  'llama-3-1-70b',
  'qwen2-5-72b',
  'qwen3-next-80b-a3b',
  'glm-4-5-air',
  'gpt-oss-120b',
  'nemotron-3-super-120b-a12b',
  'qwen3-5-122b-a10b',
  'qwen3-235b-a22b',
  'llama-3-1-405b',
  'deepseek-v3-r1',
];
const COMMON_FORMATS = ['fp16-bf16', 'fp8', 'q4-k-m', 'nvfp4', 'mxfp4'];

/** Common models by formats, each answered as the default question is. */
export interface CommonTable {
  readonly caption: string;
  readonly formats: readonly string[];
  readonly rows: readonly {
    readonly model: string;
    readonly cells: readonly (Outcome & { readonly query: string })[];
  }[];
}

/** Builds the table that stands in the page for readers without script. */
export function commonTable(state: FitState, data: FitData): CommonTable {
  const pick = <T extends { readonly id: string }>(
    all: readonly T[],
    ids: readonly string[],
  ): T[] => ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const formats = pick(data.formats, COMMON_FORMATS);
  return {
    caption: `Common models on one ${state.device.title}: ${state.context.toLocaleString('en-US')} tokens of context, one sequence, ${state.engine.title}`,
    formats: formats.map(({ name }) => name),
    rows: pick(data.models, COMMON_MODELS).map((model) => ({
      model: model.name,
      cells: formats.map((format) => ({
        ...outcomeOf({ ...state, model, format }),
        query: writeQuery(
          essential({ model: model.id, format: format.id, device: state.device.id }),
        ),
      })),
    })),
  };
}
