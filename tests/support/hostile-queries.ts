import fc from 'fast-check';

/** Texts that were made to break boxes for text: markup, controls, directions, halves of signs, length. */
const MADE: readonly string[] = [
  '<script>window.hurt=1</script>',
  '<img src=x onerror="window.hurt=1">',
  '"><svg onload=window.hurt=1>',
  'javascript:window.hurt=1',
  "'-window.hurt=1-'",
  '{{constructor.constructor("window.hurt=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what is typed
  '${window.hurt=1}',
  '\uD800',
  '\uDFFF\uD800',
  '\u0000\u0001\u0008\u001B',
  '\u202Eabc\u202C',
  '\u2066\u2067\u2068',
  '\uFEFF\u200B\u200D',
  '(a+)+$',
  `${'a'.repeat(40)}!`,
  '((((((((((x*)*)*)*)*)*)*)*)*)*)*',
  '[[[[[[[[',
  '\\\\\\\\',
  '%00%0A%0D%25',
  '&lt;b&gt;&#x3C;',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '"'.repeat(300),
  '🙂'.repeat(400),
  'e\u0301'.repeat(400),
  'ﬁ\u0130ıſ',
  '漢字かなカナ 한국어 ไทย عربي עברית',
  'a '.repeat(10_000),
  'x'.repeat(1_000_000),
];

const WORDS = ['spark', 'gb10', '128 gb', 'vllm', 'nvfp4', '273 GB/s', 'price', 'llama 70b fp16'];

/** As many hostile texts as are asked for; the same ones every time. */
export function hostileQueries(count: number): string[] {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...MADE.slice(0, 24), ...WORDS), { maxLength: 6 })
      .map((parts) => parts.join(' ')),
    fc
      .tuple(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 20 }))
      .map((parts) => parts.join('')),
  );
  return [...MADE, ...fc.sample(text, { numRuns: Math.max(0, count - MADE.length), seed: 11 })];
}
