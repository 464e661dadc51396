import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { brokenLines } from './broken-lines.ts';

/** Size that networks ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const EDGE = 80;
/** Font sizes of the title, the largest that fits in three lines. */
const TITLE_SIZES = [92, 76, 62, 52] as const;
const MOST_LINES = 3;
const FAMILY = 'Source Serif 4';

/** What the picture of a page shows. */
export interface SocialImage {
  readonly title: string;
  /** Kind of page: "Article". */
  readonly kindWords: string;
  readonly siteName: string;
  readonly tagline: string;
}

// The fonts of the machine are left out: a picture is the same wherever it is made.
const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: [
      createRequire(join(cwd(), 'package.json')).resolve(
        '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
      ),
    ],
    loadSystemFonts: false,
    defaultFontFamily: FAMILY,
  },
};

/** The picture that other sites show beside a link to a page, as PNG. */
export function socialImage(image: SocialImage): Buffer {
  return new Resvg(socialSvg(image), OPTIONS).render().asPng();
}

/** The same as SVG: title and kind of page beside the mark of the site. */
export function socialSvg({ title, kindWords, siteName, tagline }: SocialImage): string {
  const { lines, size } = titleLines(title);
  const top = 250 + size * 0.35;
  const rows = lines.map((line, index) =>
    text(line, EDGE, top + index * size * 1.15, size, '#1f1b16'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/>`,
    `<path transform="translate(800 150) scale(22)" fill="#fbe7da" d="${STAR}"/>`,
    `<rect width="${WIDTH}" height="16" fill="#d9581b"/>`,
    text(kindWords, EDGE, 150, 36, '#a83a08'),
    ...rows,
    `<path transform="translate(${EDGE} 528) scale(1.8)" fill="#d9581b" d="${STAR}"/>`,
    text(siteName, EDGE + 58, 564, 40, '#1f1b16'),
    text(tagline, EDGE + 78 + widthOf(siteName, 40), 564, 28, '#5b5348'),
    '</svg>',
  ].join('');
}

/** The mark of the site, on a square of 24. */
const STAR = 'M12 1.5 14.2 9 22 12l-7.8 3L12 22.5 9.8 15 2 12l7.8-3z';

function titleLines(title: string): { readonly lines: readonly string[]; readonly size: number } {
  for (const size of TITLE_SIZES) {
    const lines = brokenLines(title, WIDTH - 2 * EDGE, (words) => widthOf(words, size));
    if (lines.length <= MOST_LINES) return { lines, size };
  }
  const size = TITLE_SIZES[TITLE_SIZES.length - 1] ?? 52;
  const lines = brokenLines(title, WIDTH - 2 * EDGE, (words) => widthOf(words, size));
  const shown = lines.slice(0, MOST_LINES);
  return { lines: [...shown.slice(0, -1), `${shown.at(-1)} …`], size };
}

/** Width of words as they are drawn. */
function widthOf(words: string, size: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200">${text(words, 0, 100, size, '#000')}</svg>`;
  return new Resvg(svg, OPTIONS).innerBBox()?.width ?? 0;
}

function text(words: string, x: number, y: number, size: number, colour: string): string {
  return `<text x="${x}" y="${y}" font-family="${FAMILY}" font-weight="600" font-size="${size}" fill="${colour}">${escaped(words)}</text>`;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
