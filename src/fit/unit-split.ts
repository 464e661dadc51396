import type { Engine } from './memory.ts';

/**
 * How several units share a model. `tensor`: each holds a part of every layer, and all read at the
 * same time. `layers`: each holds whole layers, and a token passes through one unit after the other.
 */
export type UnitSplit = 'tensor' | 'layers';

/**
 * What each engine does with several units, as its documentation tells.
 *
 * - vLLM, SGLang and TensorRT-LLM split every layer if asked for tensor parallelism, over machines
 *   too, and can put whole layers on each unit (pipeline) instead. Sources: vLLM, “Parallelism and
 *   Scaling”; SGLang, “Server Arguments”; TensorRT-LLM, “Deciding Model Sharding Strategy”.
 * - llama.cpp gives each device a slice of the layers (`--split-mode layer`, the default, over RPC
 *   too); its mode `tensor` is called experimental. Source: llama.cpp, docs/multi-gpu.md.
 */
export const UNIT_SPLIT: Readonly<Record<Engine, UnitSplit>> = {
  vllm: 'tensor',
  sglang: 'tensor',
  'tensorrt-llm': 'tensor',
  'llama-cpp': 'layers',
};
