import type { DrawingFacts } from '../knowledge/knowledge-records.ts';
import { DATA_DRAWINGS } from './data-drawings.ts';

/**
 * The drawings of the site and what each is made from: facts by id, and other records by kind and
 * id, such as “runs/b012”.
 */
export const DRAWING_FACTS: DrawingFacts = new Map([
  [
    'gb10-block-diagram',
    [
      'gb10.cpu-die-designer',
      'gb10.gpu-die-designer',
      'gb10.die-short-side',
      'gb10.cpu-die-long-side',
      'gb10.gpu-die-long-side',
      'gb10.cpu-cores',
      'gb10.x925-cores',
      'gb10.a725-cores',
      'gb10.sms',
      'gb10.cuda-cores',
      'gb10.gpu-l2',
      'gb10.system-level-cache',
      'gb10.c2c-bandwidth',
      'gb10.memory-bandwidth',
      'gb10.memory-bus-width',
      'gb10.memory-channels',
      'dgx-spark.memory',
      'dgx-spark.memory-type',
      'dgx-spark.nic',
      'dgx-spark.connectx-bandwidth',
    ],
  ],
  [
    'token-path',
    [
      'gb10.memory-bandwidth',
      'gb10.c2c-bandwidth',
      'model-memory.llama-70b-fp16',
      'model-memory.llama-70b-fp16-gib',
      'model-memory.llama-70b-fp8',
      'model-memory.llama-70b-fp8-gib',
      'model-memory.llama-70b-4bit',
      'model-memory.llama-70b-4bit-gib',
      'model-memory.shortfall-70b-fp16',
      'dgx-spark.memory-visible',
      'model-memory.ceiling-70b-fp16',
      'model-memory.ceiling-70b-fp8',
      'model-memory.ceiling-70b-4bit',
      'spark-performance.llama-70b-fp8-decode',
    ],
  ],
  [
    'boxes-to-scale',
    [
      'dgx-spark.width',
      'dgx-spark.height',
      'dgx-spark.depth',
      'mac-studio-m4-max.width',
      'mac-studio-m4-max.height',
      'mac-studio-m4-max.depth',
      'framework-desktop.width',
      'framework-desktop.height',
      'framework-desktop.depth',
    ],
  ],
  [
    'price-history',
    [
      'spark-prices.announced',
      'spark-prices.gtc-2025',
      'spark-prices.launch',
      'spark-prices.february-2026',
      'spark-prices.october-2026',
    ],
  ],
  ...DATA_DRAWINGS.map(({ id, needs }) => [id, needs] as const),
]);
