import { BANDWIDTH_BARS } from './bandwidth-bars.ts';
import { BANDWIDTH_MEMORY_PRICE } from './bandwidth-memory-price.ts';
import { BATCHING_CURVE } from './batching-curve.ts';
import { CLUSTER_SCALING } from './cluster-scaling.ts';
import { CONTEXT_DECAY } from './context-decay.ts';
import type { Drawing } from './drawing.ts';
import { FAMILY_LADDER } from './family-ladder.ts';
import { KV_GROWTH } from './kv-growth.ts';
import { MEMORY_MAP } from './memory-map.ts';
import { MODEL_SIZES } from './model-sizes.ts';
import { MOE_ACTIVE } from './moe-active.ts';
import { NUMBER_FORMATS } from './number-formats.ts';
import { POWER_BARS } from './power-bars.ts';
import { PREFILL_DECODE_TIME } from './prefill-decode-time.ts';
import { ROOFLINE } from './roofline.ts';
import { SOFTWARE_STACK } from './software-stack.ts';
import { SPECULATIVE_GAIN } from './speculative-gain.ts';
import { TIMELINE_BAND } from './timeline-band.ts';
import { TOPOLOGY_FOUR_UNITS, TOPOLOGY_THREE_UNITS, TOPOLOGY_TWO_UNITS } from './topologies.ts';

/** The drawings that name what they need in their own file. */
export const DATA_DRAWINGS: readonly Drawing[] = [
  BANDWIDTH_BARS,
  BANDWIDTH_MEMORY_PRICE,
  BATCHING_CURVE,
  CLUSTER_SCALING,
  CONTEXT_DECAY,
  FAMILY_LADDER,
  KV_GROWTH,
  MEMORY_MAP,
  MODEL_SIZES,
  MOE_ACTIVE,
  NUMBER_FORMATS,
  POWER_BARS,
  PREFILL_DECODE_TIME,
  ROOFLINE,
  SOFTWARE_STACK,
  SPECULATIVE_GAIN,
  TIMELINE_BAND,
  TOPOLOGY_TWO_UNITS,
  TOPOLOGY_THREE_UNITS,
  TOPOLOGY_FOUR_UNITS,
];
