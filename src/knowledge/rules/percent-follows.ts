import { type Arithmetic, readArithmetic, roundingOf } from '../arithmetic.ts';
import { finding, type Position } from '../problems.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What a computed ratio is multiplied by to be in the unit of the fact. */
const RATIO_UNITS: Readonly<Record<string, number>> = { '%': 100, times: 1 };

/** Leeway for the last binary digit of a division. */
const EXACT = 1e-9;

export const percentFollows: Rule = {
  id: 'percent-follows',
  severity: 'fault',
  sentence: 'A percentage or ratio is what the arithmetic in its method yields.',
  check: (context) =>
    context.records.subjects.flatMap(({ file, record, locate }) =>
      Object.entries(record.facts).flatMap(([key, { value, unit = '', method = '' }]) => {
        const factor = RATIO_UNITS[unit];
        const arithmetic = readArithmetic(method);
        if (typeof value !== 'number' || factor === undefined || arithmetic === undefined)
          return [];
        const place = locate(['facts', key, 'value']);
        const written = writtenAt(context, file, place) ?? String(value);
        const wrong = faultOf(arithmetic, written, value, factor, unit);
        return wrong === undefined ? [] : [finding(file, `“${key}”: ${wrong}`, place)];
      }),
    ),
};

function faultOf(
  { text, value: result, stated }: Arithmetic,
  written: string,
  value: number,
  factor: number,
  unit: string,
): string | undefined {
  const wrongStep = stated.find(
    (step) =>
      Math.abs(step.value - result) > roundingOf(lastNumber(step.text)) + EXACT &&
      // “= 32.4 %” states a hundredth of what it shows.
      Math.abs(step.value - result * factor) > roundingOf(lastNumber(step.text)) + EXACT,
  );
  if (wrongStep !== undefined)
    return `the method says ${text} = ${wrongStep.text}, but it is ${shown(result)}. Correct the method.`;
  const expected = result * factor;
  return Math.abs(expected - value) <= roundingOf(written) + EXACT
    ? undefined
    : `${text} = ${shown(expected)} ${unit}, but the value is ${written}. Correct the value or the method.`;
}

/** The number of a text that decides its rounding: the one with the fewest decimals. */
function lastNumber(text: string): string {
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [text];
  return numbers.reduce((a, b) => (roundingOf(b) > roundingOf(a) ? b : a));
}

function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A number as the file writes it: “3.0” says more than 3. */
function writtenAt(
  { files }: RuleContext,
  file: string,
  { line, column }: Position,
): string | undefined {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return /^[\d.]+/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '')?.[0];
}
