import { BYTES_PER_GIB, type Engine, type LayerGroup } from '../../fit/index.ts';
import { ENGINES, type FitData, type FitDevice, type FitFormat, type FitModel } from './data.ts';

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
  'parameters',
  'active',
  'layers',
  'kvheads',
  'headsize',
  'window',
  'windowlayers',
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
const OF_OWN_SHAPE: readonly Field[] = [
  'parameters',
  'active',
  'layers',
  'kvheads',
  'headsize',
  'window',
  'windowlayers',
];

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
      const ofOwn = OF_OWN_SHAPE.includes(field);
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

/** What of a question cannot be taken as asked, and the address that is probably meant. */
export interface FitFault {
  readonly field: Field;
  readonly text: string;
  readonly suggestion?: { readonly text: string; readonly query: string } | undefined;
}

export interface Resolved {
  /** Undefined only where the content has no models, formats or devices at all. */
  readonly state: FitState | undefined;
  readonly faults: readonly FitFault[];
}

/** Finds the known word that is nearest to a wrong one. */
export type Nearest = (wrong: string, known: Iterable<string>) => string | undefined;

interface Named {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
}

/** Turns what is asked into a question, and names every part that was replaced by the usual one. */
export function resolve(asked: Asked, data: FitData, nearest: Nearest): Resolved {
  const faults: FitFault[] = [];
  const one = <T extends Named>(field: keyof typeof DEFAULTS, what: string, all: readonly T[]) => {
    const wanted = (asked[field] ?? DEFAULTS[field]).toLowerCase();
    // “fp16” is short for “fp16-bf16”, which no reader would guess.
    const found =
      all.find(({ id }) => id === wanted) ??
      (field === 'kv' ? all.find(({ id }) => id.startsWith(`${wanted}-`)) : undefined);
    const instead = found ?? all.find(({ id }) => id === DEFAULTS[field]) ?? all[0];
    if (found === undefined && asked[field] !== undefined)
      faults.push(unknownId({ asked, field, what, all, instead }, nearest));
    return instead;
  };
  const number = (field: Field, usual: number, limits: Limits) => {
    const { value, text } = readNumber(asked[field], usual, limits);
    if (text !== undefined) faults.push({ field, text });
    return value;
  };
  const model =
    asked.model === OWN_SHAPE ? ownShape(asked, number) : one('model', 'model', data.models);
  const format = one('format', 'weight format', data.formats);
  const kv = one('kv', 'KV format', data.kvFormats);
  const device = one('device', 'device with known memory and bandwidth', data.devices);
  const engine = one('engine', 'engine', ENGINES);
  const units = number('units', 1, { what: 'units', low: 1, high: 4, isWhole: true });
  const context = number('context', Number(DEFAULTS.context), {
    what: 'context tokens',
    low: 1,
    high: 2 ** 24,
    isWhole: true,
  });
  const concurrency = number('concurrency', 1, {
    what: 'sequences',
    low: 1,
    high: 4096,
    isWhole: true,
  });
  if (!model || !format || !kv || !device || !engine) return { state: undefined, faults };
  const reserveGib = number('reserve', device.reserveGib, {
    what: 'GiB for the system',
    low: 0,
    high: 1024,
  });
  const state = { model, format, kv, device, engine, units, context, concurrency, reserveGib };
  return { state, faults };
}

interface UnknownId {
  readonly asked: Asked;
  readonly field: Field;
  readonly what: string;
  readonly all: readonly Named[];
  readonly instead: Named | undefined;
}

function unknownId({ asked, field, what, all, instead }: UnknownId, nearest: Nearest): FitFault {
  const wrong = asked[field] ?? '';
  const ids = all.map(({ id }) => id);
  const meant =
    ids.find((id) => id.startsWith(`${wrong.toLowerCase()}-`)) ?? nearest(wrong.toLowerCase(), ids);
  const nameOf = (named: Named | undefined): string => named?.name ?? named?.title ?? 'nothing';
  return {
    field,
    text: `There is no ${what} “${wrong}”. The answer below is for ${nameOf(instead)}.`,
    suggestion:
      meant === undefined
        ? undefined
        : {
            text: `Use ${nameOf(all.find(({ id }) => id === meant))} (${meant}) instead`,
            query: writeQuery({ ...asked, [field]: meant }),
          },
  };
}

interface Limits {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  readonly isWhole?: boolean;
}

function readNumber(
  text: string | undefined,
  usual: number,
  { what, low, high, isWhole }: Limits,
): { readonly value: number; readonly text?: string } {
  if (text === undefined) return { value: usual };
  const value = Number(text);
  if (value >= low && value <= high && (!isWhole || Number.isInteger(value))) return { value };
  const kind = isWhole ? 'a whole number' : 'a number';
  return {
    value: usual,
    text: `“${text}” ${what}: ${kind} from ${low} to ${high} is needed. The answer below is for ${Number(usual.toFixed(1))}.`,
  };
}

/** A model from the numbers that a reader gives. */
function ownShape(
  asked: Asked,
  number: (field: Field, usual: number, limits: Limits) => number,
): FitModel {
  const whole = (field: Field, usual: number, what: string, high: number) =>
    number(field, usual, { what, low: 1, high, isWhole: true });
  const total = number('parameters', Number(DEFAULTS.parameters), {
    what: 'billion parameters',
    low: 0.001,
    high: 100_000,
  });
  const active = number('active', total, {
    what: 'billion active parameters',
    low: 0.001,
    high: total,
  });
  const layers = whole('layers', Number(DEFAULTS.layers), 'layers', 10_000);
  const kvHeads = whole('kvheads', Number(DEFAULTS.kvheads), 'KV heads', 10_000);
  const headDimension = whole('headsize', Number(DEFAULTS.headsize), 'values in a head', 100_000);
  const shape = { kvHeads, headDimension };
  const full = (count: number): LayerGroup[] =>
    count > 0 ? [{ kind: 'full', layers: count, ...shape }] : [];
  const windowTokens =
    asked.window === undefined ? undefined : whole('window', 4096, 'tokens in the window', 2 ** 24);
  const windowLayers =
    windowTokens === undefined ? 0 : whole('windowlayers', layers, 'layers with a window', layers);
  return {
    id: OWN_SHAPE,
    name: 'Own shape',
    family: OWN_SHAPE,
    parametersTotalBillion: total,
    parametersActiveBillion: active,
    // How many experts there are is not asked: the arithmetic only looks whether there are any.
    experts: active < total ? { total: 1, active: 1 } : undefined,
    attention:
      windowTokens === undefined
        ? full(layers)
        : [
            ...full(layers - windowLayers),
            { kind: 'window', layers: windowLayers, windowTokens, ...shape },
          ],
  };
}

/** Bytes of a size in GiB that a reader gave. */
export const reserveBytes = ({ reserveGib }: FitState): number => reserveGib * BYTES_PER_GIB;

/** Engine of a state, for the arithmetic. */
export const engineOf = ({ engine }: FitState): Engine => engine.id;
