import { endingOf, isPicture } from '../content-places.ts';
import { finding } from '../problems.ts';
import { LineIndex } from '../text-runs.ts';
import type { Rule } from './rule.ts';

/** Elements that draw. Everything else, above all what runs, loads or embeds, is refused. */
const ELEMENTS = new Set(
  'svg g defs symbol title desc path rect circle ellipse line polyline polygon text tspan textPath use marker pattern clipPath mask linearGradient radialGradient stop filter feGaussianBlur feOffset feBlend feColorMatrix feMerge feMergeNode switch view'.split(
    ' ',
  ),
);

const REFUSED: readonly {
  readonly expression: RegExp;
  readonly message: (match: string) => string;
}[] = [
  {
    expression: /<(?!\/|!--|\?xml|svg[\s>])([A-Za-z][\w:.-]*)/g,
    message: (name) => (ELEMENTS.has(name) ? '' : `the element <${name}>`),
  },
  { expression: /[\s"'/](on[a-z]+)\s*=/gi, message: (name) => `the handler “${name}”` },
  { expression: /[\s"'/]style\s*=/gi, message: () => 'a style attribute' },
  { expression: /[\s"'/]xml:base\s*=/gi, message: () => 'a base address' },
  { expression: /(?<=<[^>]*)&#/g, message: () => 'a character reference within a tag' },
  {
    expression: /(?:href|src)\s*=\s*["']?\s*(?!#)([^"'\s>]{1,60})/gi,
    message: (url) => `the reference “${url}”`,
  },
  {
    expression: /url\(\s*["']?\s*(?!#)([^)"']{1,60})/gi,
    message: (url) => `the reference “${url}”`,
  },
  {
    expression: /<!(?:DOCTYPE|ENTITY|\[CDATA\[)/gi,
    message: () => 'a document type, entity or CDATA section',
  },
  { expression: /<\?(?!xml\s)/gi, message: () => 'a processing instruction' },
  {
    expression: /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi,
    message: () => 'an unknown entity',
  },
];

export const svgIsInert: Rule = {
  id: 'svg-is-inert',
  severity: 'fault',
  sentence:
    'An SVG picture holds shapes and text only: no script, handler, style attribute, embedded document or outside reference.',
  check: ({ files }) =>
    files
      .filter(({ path }) => isPicture(path) && endingOf(path) === 'svg')
      .flatMap(({ path, bytes }) => {
        const text = new TextDecoder().decode(bytes);
        const index = new LineIndex(text);
        return REFUSED.flatMap(({ expression, message }) =>
          [...text.matchAll(expression)].flatMap((match) => {
            const what = message(match[1] ?? '');
            const place = index.at(match.index);
            return what === ''
              ? []
              : [finding(path, `SVG pictures may not hold ${what}. Remove it.`, place)];
          }),
        );
      }),
};
