import type { Nearest } from '../shared/question-fault.ts';
import { ENGINES, type FitData } from './data.ts';
import { type FitFault, type Limits, nameFault, numberFault, readNumber } from './faults.ts';
import { ownShape, type ReadNumber } from './own-shape.ts';
import { type Named, recognise } from './recognise.ts';
import {
  type Asked,
  DEFAULTS,
  FIELDS,
  type Field,
  type FitState,
  OF_OWN_SHAPE,
  OWN_SHAPE,
  parseQuery,
  writeQuery,
} from './state.ts';

export interface Resolved {
  /** Undefined if anything of the question is not known: then there is no answer. */
  readonly state: FitState | undefined;
  /** What is asked, with the ids that names stand for; what is not known stays as it is. */
  readonly taken: Asked;
  readonly faults: readonly FitFault[];
}

/** Names that engines go by beside their own. */
const ENGINE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'tensorrt-llm': ['trt-llm', 'tensorrt'],
  'llama-cpp': ['llama-server', 'gguf'],
};
const engines = ENGINES.map((engine) => ({ ...engine, aliases: ENGINE_ALIASES[engine.id] }));

/** Most units that the page reckons with. */
export const MOST_UNITS = 4;

/** No model of today is made for more tokens. */
const MOST_CONTEXT = 2 ** 24;

/**
 * Turns what is asked into a question that can be answered. What is not asked is taken as usual;
 * what is asked and not known is a fault, and then there is no question.
 */
export function resolve(asked: Asked, data: FitData, nearest: Nearest): Resolved {
  const faults: FitFault[] = [];
  const taken: Partial<Record<Field, string>> = { ...asked };
  const one = <T extends Named>(field: keyof typeof DEFAULTS, what: string, all: readonly T[]) => {
    const wanted = asked[field];
    const found = recognise(wanted ?? DEFAULTS[field], all);
    const [first] = found;
    if (first !== undefined && found.length === 1) {
      taken[field] = first.id;
      return first;
    }
    // Content without the usual one has another instead.
    if (wanted === undefined) return all[0];
    faults.push(nameFault(asked, field, what, { found, all, nearest }));
    return undefined;
  };
  const number: ReadNumber = (field, usual, limits) => {
    const text = asked[field];
    if (text === undefined) return usual;
    const value = readNumber(text, limits);
    if (value === undefined) faults.push(numberFault(asked, field, limits));
    else taken[field] = String(value);
    return value ?? usual;
  };
  const whole = (field: Field, what: string, high: number, usual: number): number =>
    number(field, usual, { what, low: 1, high, isWhole: true } satisfies Limits);
  const isOwn = asked.model?.toLowerCase() === OWN_SHAPE;
  if (isOwn) taken.model = OWN_SHAPE;
  const model = isOwn ? ownShape(asked, number) : one('model', 'model', data.models);
  if (isOwn && model !== undefined)
    taken.active ??= String(model.parametersActiveBillion ?? model.parametersTotalBillion);
  const format = one('format', 'weight format', data.formats);
  const kv = one('kv', 'KV format', data.kvFormats);
  const device = one('device', 'device with known memory and bandwidth', data.devices);
  const engine = one('engine', 'engine', engines);
  const units = whole('units', 'units', MOST_UNITS, 1);
  const longest = model?.contextTokens ?? MOST_CONTEXT;
  const context = whole(
    'context',
    `context tokens for ${model?.name ?? 'a model'}`,
    longest,
    Math.min(longest, Number(DEFAULTS.context)),
  );
  const concurrency = whole('concurrency', 'sequences', 4096, 1);
  const reserveGib = number('reserve', device?.reserveGib ?? 0, {
    what: 'GiB for the system',
    low: 0,
    high: 1024,
  });
  faults.push(...(isOwn ? [] : strayShape(asked)));
  const state =
    model && format && kv && device && engine && faults.length === 0
      ? { model, format, kv, device, engine, units, context, concurrency, reserveGib }
      : undefined;
  return { state, taken, faults };
}

/** Numbers of a shape, while the question is about a known model. */
function strayShape(asked: Asked): FitFault[] {
  const usual: Asked = DEFAULTS;
  return OF_OWN_SHAPE.filter(
    (field) => asked[field] !== undefined && asked[field] !== usual[field],
  ).map((field) => ({
    field,
    text: `“${field}” describes an own shape, but the model is “${asked.model ?? DEFAULTS.model}”. Nearest:`,
    suggestions: [
      { text: 'own shape', query: writeQuery({ ...asked, model: OWN_SHAPE }) },
      { text: `without “${field}”`, query: writeQuery({ ...asked, [field]: undefined }) },
    ],
  }));
}

/** What those who share links add to addresses; it asks nothing. */
const TRACKING = /^(?:utm_\w+|mtm_\w+|pk_\w+|mc_\w+|fbclid|gclid|msclkid|ref|ref_src|source)$/;

/** Whether an address asks anything, known or not. */
export function asksSomething(query: string): boolean {
  return [...new URLSearchParams(query)].some(
    ([name, value]) => !TRACKING.test(name) && value.trim() !== '',
  );
}

/** Turns an address into a question; fields that the form does not have are faults too. */
export function resolveAddress(query: string, data: FitData, nearest: Nearest): Resolved {
  const asked = parseQuery(query);
  const resolved = resolve(asked, data, nearest);
  const faults = [...addressFaults(query, asked, nearest), ...resolved.faults];
  return { ...resolved, faults, state: faults.length > 0 ? undefined : resolved.state };
}

function addressFaults(query: string, asked: Asked, nearest: Nearest): FitFault[] {
  const fields: readonly string[] = FIELDS;
  const parts = [...new URLSearchParams(query)].filter(([name]) => !TRACKING.test(name));
  const strange = parts.flatMap(([name, value]): FitFault[] => {
    if (fields.includes(name) || value.trim() === '') return [];
    const meant = nearest(name.toLowerCase(), FIELDS);
    return [
      {
        field: undefined,
        text: `The address asks for “${name}”, which is no field of this page.${meant === undefined ? '' : ' Nearest:'}`,
        suggestions:
          meant === undefined
            ? []
            : [{ text: `${meant}=${value}`, query: writeQuery({ ...asked, [meant]: value }) }],
      },
    ];
  });
  const twice = FIELDS.flatMap((field): FitFault[] => {
    const values = [...new Set(parts.flatMap(([name, value]) => (name === field ? [value] : [])))];
    return values.length < 2
      ? []
      : [
          {
            field,
            text: `The address gives “${field}” more than once. Choose one:`,
            suggestions: values.map((value) => ({
              text: value,
              query: writeQuery({ ...asked, [field]: value }),
            })),
          },
        ];
  });
  return [...strange, ...twice];
}
