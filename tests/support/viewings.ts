import type { BrowserContextOptions, Page } from 'playwright-core';

/** The narrowest window in which pages are tried throughout. */
export const NARROW = { viewport: { width: 360, height: 760 } };
/** A phone: narrow, and touched instead of pointed at. */
export const PHONE = { ...NARROW, hasTouch: true };

interface Viewing {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

/** The ways of viewing in which every page is tried for access. */
export const VIEWINGS: readonly Viewing[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: '360 px', options: NARROW },
];

/** Adds up, on every page opened from now on, how far its parts shift while it loads. */
export async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value'),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** By how many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');
