import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { type PaintedPart, paintedParts } from './painted-parts.ts';
import { contrastOf, luminanceAt, mostContrast, type Pixels, paintedPixels } from './pixels.ts';

/** WCAG 1.4.3 for text, 1.4.11 for controls and graphics. */
const LEAST_OF_TEXT = 4.5;
const LEAST_OF_GRAPHICS = 3;
/** Letters cover a tenth of their line and more; their edges are blurred, their cores are not. */
const LEAST_SHARE_OF_LETTERS = 0.02;
/** Of the points along a line or an edge; others may lie below what is drawn later. */
const LEAST_SHARE_OF_POINTS = 0.5;
const STEP = 700;
/** No page is tried beyond it: lists repeat what stands at their top. */
const MOST_HEIGHT = 21_000;
/** Windows at the top of a page that are always tried. */
const FIRST = 6;
const MOST_TRIES = 10;

/** Which windows of a page are tried below its first ones. */
export type Windows = 'all' | { readonly oneOf: number; readonly turn: number };

/**
 * What cannot be told from what it stands on, by the pixels that are painted: text below 4.5 to 1,
 * and controls and lines of drawings below 3 to 1. The page is gone through window by window.
 */
export async function contrastFaults(page: Page, windows: Windows = 'all'): Promise<string[]> {
  const faults = new Set<string>();
  const scale: number = await page.evaluate('devicePixelRatio');
  const height: number = await page.evaluate('document.documentElement.scrollHeight');
  for (let at = 0; at * STEP < Math.min(height, MOST_HEIGHT); at += 1) {
    const isInTurn = windows === 'all' || at % windows.oneOf === windows.turn % windows.oneOf;
    if (at >= FIRST && !isInTurn) continue;
    const top = at * STEP;
    await page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`);
    const { parts, pixels } = await paintedWindow(page);
    for (const part of parts) {
      const reached =
        part.kind === 'text' ? letters(pixels, part, scale) : edges(pixels, part, scale);
      if (reached !== undefined) faults.add(`${part.kind}: ${reached} ${part.name}`);
    }
  }
  return [...faults];
}

/** What a window shows and its pixels, of one moment: on a busy machine a table may get its tools between. */
async function paintedWindow(page: Page): Promise<{ parts: PaintedPart[]; pixels: Pixels }> {
  for (let tries = 0; ; tries += 1) {
    const parts = await paintedParts(page);
    const pixels = await paintedPixels(page);
    if (isDeepStrictEqual(parts, await paintedParts(page))) return { parts, pixels };
    if (tries === MOST_TRIES) throw new Error('The page does not come to rest.');
  }
}

/** The contrast of letters to the most common colour around them, where it is too low. */
function letters(pixels: Pixels, { box }: PaintedPart, scale: number): string | undefined {
  const [left = 0, top = 0, right = 0, bottom = 0] = box.map((value) => Math.round(value * scale));
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const luminance = luminanceAt(pixels, x, y);
      counts.set(luminance, (counts.get(luminance) ?? 0) + 1);
    }
  const [ground = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  let total = 0;
  let clear = 0;
  let best = 1;
  for (const [luminance, count] of counts) {
    const contrast = contrastOf(luminance, ground);
    total += count;
    best = Math.max(best, contrast);
    if (contrast >= LEAST_OF_TEXT) clear += count;
  }
  return clear < total * LEAST_SHARE_OF_LETTERS ? best.toFixed(1) : undefined;
}

/** The contrast across an edge at its points, where too few of them show it. */
function edges(pixels: Pixels, { points, reach }: PaintedPart, scale: number): string | undefined {
  const contrasts = points.map(([x, y]) =>
    mostContrast(
      pixels,
      (x - reach) * scale,
      (y - reach) * scale,
      (x + reach) * scale,
      (y + reach) * scale,
    ),
  );
  const shown = contrasts.filter((contrast) => contrast >= LEAST_OF_GRAPHICS).length;
  if (shown >= contrasts.length * LEAST_SHARE_OF_POINTS) return undefined;
  return Math.max(...contrasts).toFixed(1);
}
