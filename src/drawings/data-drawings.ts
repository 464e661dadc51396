import { BANDWIDTH_BARS } from './bandwidth-bars.ts';
import type { Drawing } from './drawing.ts';
import { MEMORY_MAP } from './memory-map.ts';
import { POWER_BARS } from './power-bars.ts';

/** The drawings that name what they need in their own file. */
export const DATA_DRAWINGS: readonly Drawing[] = [BANDWIDTH_BARS, MEMORY_MAP, POWER_BARS];
