/** A text such as “2.7 ÷ (273 ÷ 70) = 0.69”, taken apart at its equals signs. */
export interface Arithmetic {
  /** The expression as it stands, for messages. */
  readonly text: string;
  /** Its computed value. */
  readonly value: number;
  /** The results that the text itself states, with the text of each. */
  readonly stated: readonly { readonly text: string; readonly value: number }[];
}

/**
 * Reads the first sentence of a text that is arithmetic: numbers with + − × ÷ / and parentheses.
 * Words and units between them are passed over; a text in which numbers stand side by side without
 * an operator is no arithmetic, and neither is a lone number.
 *
 * @returns undefined if the text shows no expression
 */
export function readArithmetic(text: string): Arithmetic | undefined {
  for (const sentence of text.split(/[.;]\s+(?=\p{Lu})/u)) {
    const [first = '', ...rest] = sentence.split('=').map((part) => part.trim());
    const tokens = tokensOf(first);
    if (!tokens.some((token) => typeof token === 'string' && '+−×÷'.includes(token))) continue;
    const value = evaluate(tokens);
    if (value === undefined || !Number.isFinite(value)) continue;
    const stated = rest.flatMap((part) => {
      const result = evaluate(tokensOf(part));
      return result === undefined ? [] : [{ text: part, value: result }];
    });
    return { text: first, value, stated };
  }
  return undefined;
}

type Token = number | string;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Spellings of the operators; a hyphen is one only between spaces. */
const OPERATORS: Readonly<Record<string, string>> = { '/': '÷', '*': '×', '·': '×', '-': '−' };

/** Numbers, operators and parentheses; words, units and percent signs are dropped. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /(?<number>\d[\d,]*(?:\.\d+)?)(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|(?<word>\p{L}[\p{L}\p{N}.²³’-]*(?:\/\p{L}+)*)|(?<sign>[()+−×÷/*·]|(?<=\s)-(?=\s))/gu;
  for (const { groups } of text.matchAll(pattern)) {
    if (groups?.number !== undefined) {
      const base = Number(groups.number.replaceAll(',', ''));
      const power = [...(groups.power ?? '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
      tokens.push(power === '' ? base : base ** Number(power));
    } else if (groups?.sign !== undefined) {
      tokens.push(OPERATORS[groups.sign] ?? groups.sign);
    }
  }
  return tokens;
}

/** Value of an expression with the usual order of operations, or undefined if it is none. */
function evaluate(tokens: readonly Token[]): number | undefined {
  let at = 0;
  const operand = (): number | undefined => {
    const token = tokens[at++];
    if (typeof token === 'number') return token;
    if (token !== '(') return undefined;
    const inner = chain(['+', '−'], product);
    return tokens[at++] === ')' ? inner : undefined;
  };
  const chain = (
    operators: readonly string[],
    next: () => number | undefined,
  ): number | undefined => {
    let value = next();
    for (;;) {
      const operator = tokens[at];
      if (typeof operator !== 'string' || !operators.includes(operator)) return value;
      at++;
      const other = next();
      if (value === undefined || other === undefined) return undefined;
      value = apply(operator, value, other);
    }
  };
  const product = () => chain(['×', '÷'], operand);
  const value = chain(['+', '−'], product);
  return at === tokens.length ? value : undefined;
}

function apply(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '−':
      return a - b;
    case '×':
      return a * b;
    default:
      return a / b;
  }
}

/** Half a unit of the last digit of a number as it is written: 0.05 for “2.7”, 0.5 for “18”. */
export function roundingOf(written: string): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
