import { BYTES_PER_GIB, type Engine } from '../../fit/index.ts';
import type { ENGINES, FitDevice, FitFormat, FitModel } from './data.ts';

/** Fields that describe a shape of the reader’s own. */
export const OF_OWN_SHAPE = [
  'parameters',
  'active',
  'layers',
  'kvheads',
  'headsize',
  'window',
  'windowlayers',
] as const;

/** Fields of the form and of the address, in the order in which the address has them. */
export const FIELDS = [
  'model',
  'format',
  'device',
  'units',
  'context',
  'concurrency',
  'kv',
  'engine',
  'reserve',
  ...OF_OWN_SHAPE,
] as const;
export type Field = (typeof FIELDS)[number];

/** What an address or a form asks for, as text; nothing in it is checked. */
export type Asked = Readonly<Partial<Record<Field, string>>>;

/** Value of the field `model` for a shape that the reader gives. */
export const OWN_SHAPE = 'own';

/** What is taken where nothing is asked, if the content has it. */
export const DEFAULTS = {
  model: 'gpt-oss-120b',
  format: 'mxfp4',
  device: 'dgx-spark',
  units: '1',
  context: '8192',
  concurrency: '1',
  kv: 'fp16-bf16',
  engine: 'vllm',
  parameters: '70',
  active: '70',
  layers: '80',
  kvheads: '8',
  headsize: '128',
} as const satisfies Asked;

/** Always in the address; the others only where they say something. */
const ALWAYS: readonly Field[] = ['model', 'format', 'device', 'units', 'context', 'concurrency'];

/** Reads the query of an address. */
export function parseQuery(query: string): Asked {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = parameters.get(field)?.trim();
      return value ? [[field, value]] : [];
    }),
  );
}

/** Writes the query of an address, so that `parseQuery` reads the same back. */
export function writeQuery(asked: Asked): string {
  const parameters = new URLSearchParams();
  for (const field of FIELDS) {
    const value = asked[field];
    if (value !== undefined && value !== '') parameters.set(field, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The shortest set of fields that means the same: what is as usual goes without saying. */
export function essential(asked: Asked): Asked {
  const isOwn = asked.model === OWN_SHAPE;
  const usual: Asked = DEFAULTS;
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = asked[field] ?? (ALWAYS.includes(field) ? usual[field] : undefined);
      const ofOwn = OF_OWN_SHAPE.some((one) => one === field);
      if (value === undefined || value === '' || (ofOwn && !isOwn)) return [];
      const isUsual = !ofOwn && !ALWAYS.includes(field) && value === usual[field];
      return isUsual ? [] : [[field, value]];
    }),
  );
}

/** A question that can be answered. */
export interface FitState {
  readonly model: FitModel;
  readonly format: FitFormat;
  readonly kv: FitFormat;
  readonly device: FitDevice;
  readonly engine: (typeof ENGINES)[number];
  readonly units: number;
  readonly context: number;
  readonly concurrency: number;
  /** Kept for the operating system of each unit, in GiB. */
  readonly reserveGib: number;
}

/** Bytes of a size in GiB that a reader gave. */
export const reserveBytes = ({ reserveGib }: FitState): number => reserveGib * BYTES_PER_GIB;

/** Engine of a state, for the arithmetic. */
export const engineOf = ({ engine }: FitState): Engine => engine.id;
