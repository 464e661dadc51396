/** Numbers of one attribute of all elements of a class, in order. */
export function numbersOf(svg: string, className: string, attribute: string): number[] {
  return [
    ...svg.matchAll(new RegExp(`<\\w+ class="${className}"[^>]*? ${attribute}="([-\\d.]+)"`, 'g')),
  ].map((match) => Number(match[1]));
}

/** The words that a reader sees: all text elements, without title and description. */
export function visibleWords(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join('\n');
}

interface Line {
  readonly words: string;
  /** Its class, if it has one. */
  readonly style: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const SIZES: Readonly<Record<string, number>> = { 'd-s': 13, 'd-own': 13, 'd-big': 20 };

/** Each text line with the room it takes, at a width of letters on the safe side for the sans fonts in use. */
export function linesOf(svg: string): Line[] {
  const found = svg.matchAll(
    /<text(?: class="([^"]*)")? x="([-\d.]+)" y="([-\d.]+)"(?: text-anchor="(\w+)")?>([^<]*)</g,
  );
  return [...found].map(([, style = '', x, y, anchor, words = '']) => {
    const width = words.length * (SIZES[style] ?? 14) * 0.53;
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { words, style, left, right: left + width, y: Number(y) };
  });
}
