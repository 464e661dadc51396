import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { useBrowser } from './browser.ts';

/** A page with a link to the target, both of the real site. */
export const PAGE = '/wiki/kv-cache/';
export const TARGET = '/wiki/dgx-spark/';
/** Longer than a card waits before it opens or closes; only for what must not happen meanwhile. */
export const LONG_MS = 900;

export const WINDOW: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };

export const cardOf = (page: Page): Locator => page.locator('div.preview');
export const linkTo = (page: Page, href: string): Locator =>
  page.locator(`.prose > p a[href="${href}"]`).first();

/** Opens the page with a link to the target; its requests for cards are written down. */
export async function openWithLink(
  site: ReturnType<typeof useBrowser>,
  options: BrowserContextOptions = {},
  path = PAGE,
) {
  const visit = await site.visit(path, { ...WINDOW, ...options });
  const asked: string[] = [];
  visit.page.on('request', (request) => {
    if (/previews/.test(request.url())) asked.push(request.url());
  });
  return { ...visit, asked, link: linkTo(visit.page, TARGET) };
}

/** Rests the pointer on a line of a link. */
export async function rest(link: Locator, line = 0): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  const box = await link.evaluate((element, at) => {
    const { x = 0, y = 0, height = 0 } = element.getClientRects()[at] ?? {};
    return { x, y, height };
  }, line);
  const { mouse } = link.page();
  await mouse.move(box.x + 3, box.y + box.height / 2);
  await mouse.move(box.x + 5, box.y + box.height / 2);
}

/** Rests the pointer on a link until its card is there. */
export async function openByPointer(link: Locator): Promise<Locator> {
  await rest(link);
  const card = cardOf(link.page());
  await card.waitFor();
  return card;
}

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.contains(document.activeElement));
