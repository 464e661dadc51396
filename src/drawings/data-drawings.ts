import { BANDWIDTH_BARS } from './bandwidth-bars.ts';
import { BATCHING_CURVE } from './batching-curve.ts';
import { CONTEXT_DECAY } from './context-decay.ts';
import type { Drawing } from './drawing.ts';
import { KV_GROWTH } from './kv-growth.ts';
import { MEMORY_MAP } from './memory-map.ts';
import { POWER_BARS } from './power-bars.ts';

/** The drawings that name what they need in their own file. */
export const DATA_DRAWINGS: readonly Drawing[] = [
  BANDWIDTH_BARS,
  BATCHING_CURVE,
  CONTEXT_DECAY,
  KV_GROWTH,
  MEMORY_MAP,
  POWER_BARS,
];
