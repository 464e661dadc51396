/** Builds SVG markup from numbers and escaped text, with coordinates short enough for the page budget. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Rounds a coordinate to one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Makes words safe inside an element or an attribute. */
export function escapeText(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Path data from commands and numbers: `path('M', 1, 2, 'h', 3)` → "M1 2h3". */
export function path(...parts: readonly (string | number)[]): string {
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part;
      const number = String(round(part));
      return typeof parts[index - 1] === 'number' ? ` ${number}` : number;
    })
    .join('');
}

/** A line or an outline; its class gives stroke and fill. */
export function shape(className: string, data: string): string {
  return `<path class="${className}" d="${data}"/>`;
}

/** A box; its class gives stroke and fill. */
export function box(
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  return `<rect class="${className}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

interface TextOptions {
  readonly className?: string;
  readonly anchor?: 'middle' | 'end';
}

/** One line of text on the baseline `y`. */
export function text(x: number, y: number, words: string, options: TextOptions = {}): string {
  const style = options.className === undefined ? '' : ` class="${options.className}"`;
  const anchor = options.anchor === undefined ? '' : ` text-anchor="${options.anchor}"`;
  return `<text${style} x="${round(x)}" y="${round(y)}"${anchor}>${escapeText(words)}</text>`;
}

export const DRAWING_WIDTH = 440;

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
}

/** Sets the parts of a drawing into an image that assistive technology can name and describe. */
export function frame(about: Frame, parts: readonly string[]): string {
  const name = `d-${about.id}-t`;
  const words = `d-${about.id}-d`;
  return [
    `<svg class="d" viewBox="0 0 ${DRAWING_WIDTH} ${round(about.height)}" role="img" aria-labelledby="${name} ${words}">`,
    `<title id="${name}">${escapeText(about.title)}</title>`,
    `<desc id="${words}">${escapeText(about.description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}
