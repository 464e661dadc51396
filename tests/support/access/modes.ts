import type { BrowserContextOptions, Page } from 'playwright-core';
import { overrideStyles, TEXT_CHANGES } from '../reflow.ts';

/** A way of viewing pages, set up once, and what a reader then does on each page. */
export interface AccessMode {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<void>;
}

const WINDOW = { viewport: { width: 1280, height: 800 } };

/** The ways of viewing in which no page may have a fault that axe knows. */
export const ACCESS_MODES: readonly AccessMode[] = [
  { name: 'light', options: { ...WINDOW, colorScheme: 'light', reducedMotion: 'no-preference' } },
  { name: 'dark', options: { ...WINDOW, colorScheme: 'dark', reducedMotion: 'no-preference' } },
  { name: '320 px', options: { viewport: { width: 320, height: 640 } } },
  {
    name: 'text at 200 %',
    options: WINDOW,
    prepare: (page) => overrideStyles(page, TEXT_CHANGES.twice),
  },
  { name: 'forced colours', options: { ...WINDOW, forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'reduced motion', options: { ...WINDOW, reducedMotion: 'reduce' } },
  { name: 'print', options: WINDOW, prepare: (page) => page.emulateMedia({ media: 'print' }) },
  { name: 'script off', options: { ...WINDOW, javaScriptEnabled: false } },
  { name: 'search open', options: WINDOW, prepare: openSearch },
];

/** Opens the search dialog, or goes into the box of a page that has its own, and waits for rows. */
async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('memory');
  await page.locator('[data-search-result]').first().waitFor();
}
