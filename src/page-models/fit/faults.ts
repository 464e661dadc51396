import type { Nearest, QuestionFault } from '../shared/question-fault.ts';
import { type Named, nameOf, neighbours } from './recognise.ts';
import { type Asked, type Field, writeQuery } from './state.ts';
import { number } from './words.ts';

/** What of a question about a model cannot be taken as asked. */
export interface FitFault extends QuestionFault {
  /** The field of the form; none where the address has a field that the form lacks. */
  readonly field: Field | undefined;
}

/** A name that nothing has, or that several have. */
export function nameFault(
  asked: Asked,
  field: Field,
  what: string,
  { found, all, nearest }: { found: readonly Named[]; all: readonly Named[]; nearest: Nearest },
): FitFault {
  const wrong = asked[field] ?? '';
  const meant = found.length > 0 ? found : neighbours(wrong, all, nearest);
  const problem =
    found.length > 0
      ? `“${wrong}” can be more than one ${what}. Choose one:`
      : `There is no ${what} “${wrong}” here. ${meant.length > 0 ? 'Nearest:' : 'Choose one in the form.'}`;
  return {
    field,
    text: problem,
    suggestions: meant.map((one) => ({
      text: nameOf(one) === one.id ? one.id : `${nameOf(one)} (${one.id})`,
      query: writeQuery({ ...asked, [field]: one.id }),
    })),
  };
}

export interface Limits {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  readonly isWhole?: boolean;
}

/** Digits, with commas between thousands if any, and decimals. */
const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** “128k”, which is 128,000 to some and 131,072 to others. */
const THOUSANDS = /^(\d+) ?k$/i;

/** A number as text, or undefined if the text is none within the limits. */
export function readNumber(text: string, { low, high, isWhole }: Limits): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return value >= low && value <= high && (!isWhole || Number.isInteger(value)) ? value : undefined;
}

/** A number that is none, or is out of its limits, with the nearest that is not. */
export function numberFault(asked: Asked, field: Field, limits: Limits): FitFault {
  const text = asked[field] ?? '';
  const { what, low, high, isWhole } = limits;
  const meant = meantNumbers(text, limits);
  return {
    field,
    text: `“${text}” ${what}: ${isWhole ? 'a whole number' : 'a number'} from ${number(low, 3)} to ${number(high)} is needed.${meant.length > 0 ? ' Nearest:' : ''}`,
    suggestions: meant.map((value) => ({
      text: number(value, 3),
      query: writeQuery({ ...asked, [field]: String(value) }),
    })),
  };
}

function meantNumbers(text: string, { low, high, isWhole }: Limits): number[] {
  const [, thousands] = THOUSANDS.exec(text) ?? [];
  if (thousands !== undefined)
    return [1024, 1000]
      .map((size) => Number(thousands) * size)
      .filter((value) => value >= low && value <= high);
  const value = Number(text.replaceAll(',', ''));
  if (Number.isNaN(value)) return [];
  const within = Math.min(high, Math.max(low, value));
  return [isWhole ? Math.round(within) : within];
}
