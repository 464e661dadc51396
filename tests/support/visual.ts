import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { PROJECT_FOLDER, SITES_FOLDER } from './test-sites.ts';

const WIDTHS = [360, 768, 1440] as const;
const HEIGHT = 1200;
/** Pictures are kept at half their size and in 16 greys: small, and any shift of two pixels shows. */
const SCALE = 2;
const GREYS = 16;
/** Greys in one step of the scale are the same to the eye; edges of letters differ by more. */
const THRESHOLD = 0.12;

/** A picture in greys, a byte for each pixel, row by row. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** A configuration of fonts with one family alone, which every machine of the project has. */
export function pinnedFonts(): string {
  const file = join(SITES_FOLDER, 'fonts/fonts.conf');
  const fonts = join(PROJECT_FOLDER, 'node_modules/@expo-google-fonts/source-serif-4');
  const folders = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${join(fonts, folder)}</dir>`).join('\n')}
<cachedir>${join(dirname(file), 'cache')}</cachedir>
<match target="font"><edit name="antialias" mode="assign"><bool>true</bool></edit><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>`,
  );
  return file;
}

/** The top of a page at each width, side by side, in greys. */
export async function sheetOf(page: Page): Promise<Sheet> {
  const parts = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.evaluate('scrollTo(0, 0); document.fonts.ready.then(() => 0)');
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    parts.push(await smaller(picture, width));
  }
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const height = HEIGHT / SCALE;
  const greys = new Uint8Array(width * height);
  let left = 0;
  for (const part of parts) {
    for (let y = 0; y < height; y += 1)
      greys.set(part.greys.subarray(y * part.width, (y + 1) * part.width), y * width + left);
    left += part.width;
  }
  return { width, height, greys };
}

async function smaller(picture: Uint8Array, width: number): Promise<Sheet> {
  const { data, info } = await sharp(picture)
    .resize(width / SCALE, HEIGHT / SCALE)
    .flatten()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const step = 255 / (GREYS - 1);
  const greys = Uint8Array.from({ length: info.width * info.height }, (_, at) =>
    Math.round(Math.round((data[at * info.channels] ?? 0) / step) * step),
  );
  return { width: info.width, height: info.height, greys };
}

/** Share of the pixels that differ to the eye, and a picture that marks them. */
export function compareSheets(kept: Sheet, now: Sheet): { share: number; marked: Uint8Array } {
  const size = now.width * now.height;
  const marked = new Uint8Array(size * 4);
  if (kept.width !== now.width || kept.height !== now.height) return { share: 1, marked };
  const count = pixelmatch(coloured(kept), coloured(now), marked, now.width, now.height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
  return { share: count / size, marked };
}

function coloured({ greys }: Sheet): Uint8Array {
  const pixels = new Uint8Array(greys.length * 4).fill(255);
  for (const [at, grey] of greys.entries()) pixels.fill(grey, at * 4, at * 4 + 3);
  return pixels;
}

export const writeSheet = ({ width, height, greys }: Sheet): Promise<Buffer> =>
  sharp(greys, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .webp({ lossless: true, effort: 6 })
    .toBuffer();

export async function readSheet(file: string): Promise<Sheet> {
  const { data, info } = await sharp(file)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const greys = Uint8Array.from(
    { length: info.width * info.height },
    (_, at) => data[at * info.channels] ?? 0,
  );
  return { width: info.width, height: info.height, greys };
}

/** Leaves what was seen where it can be looked at. */
export async function leaveDifference(
  name: string,
  now: Sheet,
  marked: Uint8Array,
): Promise<string> {
  const folder = join(SITES_FOLDER, 'visual');
  mkdirSync(folder, { recursive: true });
  const { width, height } = now;
  writeFileSync(join(folder, `${name}.now.webp`), await writeSheet(now));
  const file = join(folder, `${name}.differs.png`);
  await sharp(marked, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(file);
  return file;
}
