import { matchesInTexts, type Rule } from './rule.ts';

/** Spellings of units that are not ours, and ours. */
const STYLES: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  { wrong: /(?<=\d\s?)(?:GBps|GB\/sec|GB\/second|Gbyte\/s|gb\/s|GBPS)(?![\w/])/g, right: 'GB/s' },
  { wrong: /(?<=\d\s?)(?:Gbps|Gbit\/s|GBit\/s|gbps)(?![\w/])/g, right: 'Gb/s' },
  { wrong: /(?<=\d\s?)(?:tok\/s|tok\/sec|tokens\/sec|tps|t\/s)(?![\w/])/g, right: 'tokens/s' },
  { wrong: /(?<=\d\s?)(?:Gb|gb|Gbyte|gigabytes?)(?![\w/])/g, right: 'GB' },
  { wrong: /(?<=\d\s?)(?:tb|Tbyte|terabytes?)(?![\w/])/g, right: 'TB' },
  { wrong: /(?<=\d\s?)(?:watts?|Watts?)(?![\w/])/g, right: 'W' },
  {
    wrong: /(?<=\d)(?:GB\/s|GB|GiB|TB|MB|TFLOPS|PFLOPS|GHz|MHz|mm|kg)(?![\w/])/g,
    right: 'a space before the unit',
  },
];

export const unitStyle: Rule = {
  id: 'unit-style',
  severity: 'slip',
  sentence:
    'Units are written in one way: GB/s, Gb/s, tokens/s, GB, TB, W, with a space before them.',
  check: (context) =>
    STYLES.flatMap(({ wrong, right }) =>
      matchesInTexts(
        context,
        wrong,
        ([unit]) =>
          right.startsWith('a ')
            ? `Write ${right} “${unit}”.`
            : `Write “${right}” instead of “${unit}”.`,
        'prose',
      ),
    ),
};
