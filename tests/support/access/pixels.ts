import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A picture of a part of the window: red, green and blue of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

type Clip = { x: number; y: number; width: number; height: number };

/** What is painted in the window, or in a part of it. */
export async function paintedPixels(page: Page, clip?: Clip): Promise<Pixels> {
  const picture = await page.screenshot({
    // One that follows the scroll keeps heads of tables in view: ended, they would be elsewhere.
    animations: 'allow',
    caret: 'hide',
    ...(clip ? { clip } : {}),
  });
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Relative luminance of a pixel, as WCAG 2 defines it. */
export function luminanceAt({ data, width }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return (
    0.2126 * linear(data[at] ?? 0) +
    0.7152 * linear(data[at + 1] ?? 0) +
    0.0722 * linear(data[at + 2] ?? 0)
  );
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
const linear = (value: number): number => LINEAR[value] ?? 0;

/** Contrast ratio of two luminances. */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The most contrast between any two pixels of a rectangle, which is cut to the picture. */
export function mostContrast(
  pixels: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(pixels.height, bottom); y += 1)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(pixels.width, right); x += 1) {
      const luminance = luminanceAt(pixels, x, y);
      if (luminance < least) least = luminance;
      if (luminance > most) most = luminance;
    }
  return most < least ? Number.NaN : contrastOf(least, most);
}

/** How many pixels of two pictures of the same place differ by a contrast of 3 to 1. */
export function differingPixels(one: Pixels, other: Pixels): number {
  let count = 0;
  for (let y = 0; y < Math.min(one.height, other.height); y += 1)
    for (let x = 0; x < Math.min(one.width, other.width); x += 1)
      if (contrastOf(luminanceAt(one, x, y), luminanceAt(other, x, y)) >= 3) count += 1;
  return count;
}
