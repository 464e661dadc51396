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

/**
 * Pages in one of these ways each, in turn. `npm run test:long` tries every template in all ways and
 * more; which of them breaks is seen sooner from many pages than from one in each.
 */
export const inOneViewing = (paths: readonly string[]): (Viewing & { readonly path: string })[] =>
  paths.flatMap((path, at) => {
    const viewing = VIEWINGS[at % VIEWINGS.length];
    return viewing ? [{ path, ...viewing }] : [];
  });

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
