import { DRAWING_FACTS } from '../../../src/drawings/drawing-facts.ts';
import type { DrawingSource } from '../../../src/drawings/drawing-source.ts';
import type { Fact } from '../../../src/knowledge/knowledge-records.ts';

/** A fact with the fields that no drawing looks at filled in. */
export function fact(id: string, own: Partial<Fact>): [string, Fact] {
  const [subject = '', key = ''] = id.split('.');
  return [
    id,
    {
      id,
      subject,
      key,
      rowPath: `/devices/${subject}/#f-${key}`,
      label: `Label of ${key}`,
      group: 'size',
      observedOn: '2030-01-01',
      verifiedOn: '2031-01-01',
      status: 'official',
      sources: ['a-source'],
      ...own,
    },
  ];
}

const PRICES: readonly [string, number, string][] = [
  ['announced', 1000, '2030-01-01'],
  ['gtc-2025', 1500, '2030-03-02'],
  ['launch', 1500, '2030-07-20'],
  ['february-2026', 2000, '2030-11-05'],
  ['october-2026', 4000, '2031-04-06'],
];

const OWN = new Map<string, Partial<Fact>>([
  ['gb10.cpu-die-designer', { value: 'Smith' }],
  ['gb10.gpu-die-designer', { value: 'Jones' }],
  ['gb10.die-short-side', { value: 12.5, unit: 'mm' }],
  ['gb10.cpu-die-long-side', { value: 16, unit: 'mm' }],
  ['gb10.gpu-die-long-side', { value: 13, unit: 'mm' }],
  ['gb10.cpu-cores', { value: 14, unit: 'cores' }],
  ['gb10.x925-cores', { value: 6, unit: 'cores' }],
  ['gb10.a725-cores', { value: 8, unit: 'cores' }],
  ['gb10.sms', { value: 30, unit: 'SM' }],
  ['gb10.cuda-cores', { value: 3840, unit: 'cores' }],
  ['gb10.gpu-l2', { value: 21, unit: 'MB' }],
  ['gb10.system-level-cache', { value: 17, unit: 'MB' }],
  ['gb10.c2c-bandwidth', { value: 611, unit: 'GB/s', condition: 'there and back' }],
  ['gb10.memory-bandwidth', { value: 281, unit: 'GB/s' }],
  ['gb10.memory-bus-width', { value: 192, unit: 'bit' }],
  ['gb10.memory-channels', { value: 12, unit: 'channels' }],
  ['dgx-spark.memory', { value: 96, unit: 'GB' }],
  ['dgx-spark.memory-type', { value: 'DDR9' }],
  ['dgx-spark.memory-visible', { range: { low: 100, high: 101 }, unit: 'GiB' }],
  ['dgx-spark.nic', { value: 'Adapter 7' }],
  ['dgx-spark.connectx-bandwidth', { value: 222, unit: 'Gb/s' }],
  ['model-memory.llama-70b-fp16', { value: 120, unit: 'GB' }],
  ['model-memory.llama-70b-fp16-gib', { value: 111.8, unit: 'GiB' }],
  ['model-memory.llama-70b-fp8', { value: 60, unit: 'GB' }],
  ['model-memory.llama-70b-fp8-gib', { value: 55.9, unit: 'GiB' }],
  ['model-memory.llama-70b-4bit', { value: 30, unit: 'GB' }],
  ['model-memory.llama-70b-4bit-gib', { value: 27.9, unit: 'GiB' }],
  ['model-memory.shortfall-70b-fp16', { value: 10.8, unit: 'GiB', qualifier: 'at least' }],
  ['model-memory.ceiling-70b-fp16', { value: 2.5, unit: 'tokens/s' }],
  ['model-memory.ceiling-70b-fp8', { value: 5, unit: 'tokens/s' }],
  ['model-memory.ceiling-70b-4bit', { value: 10, unit: 'tokens/s' }],
  ['spark-performance.llama-70b-fp8-decode', { value: 4, unit: 'tokens/s' }],
  ['dgx-spark.width', { value: 140, unit: 'mm' }],
  ['dgx-spark.height', { value: 40, unit: 'mm' }],
  ['dgx-spark.depth', { value: 141, unit: 'mm' }],
  ['mac-studio-m4-max.width', { value: 8, unit: 'in' }],
  ['mac-studio-m4-max.height', { value: 4, unit: 'in' }],
  ['mac-studio-m4-max.depth', { value: 7, unit: 'in' }],
  ['framework-desktop.width', { value: 90, unit: 'mm', qualifier: 'about' }],
  ['framework-desktop.height', { value: 200, unit: 'mm', qualifier: 'about' }],
  ['framework-desktop.depth', { value: 199, unit: 'mm' }],
  ...PRICES.map(([key, value, observedOn]): [string, Partial<Fact>] => [
    `spark-prices.${key}`,
    { value, unit: 'USD', group: 'price', observedOn, verifiedOn: '2031-06-01' },
  ]),
]);

/** A source that holds facts and no other records. */
export function sourceOf(facts: ReadonlyMap<string, Fact>): DrawingSource {
  return { facts, runs: [], models: new Map(), formats: new Map(), events: [] };
}

/** Every fact that the drawings are made from, with values unlike the real ones. */
export function madeUpFacts(): Map<string, Fact> {
  const ids = new Set([...DRAWING_FACTS.values()].flat());
  return new Map([...ids].map((id) => fact(id, OWN.get(id) ?? { value: 'not made up yet' })));
}
