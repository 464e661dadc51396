import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fileOfCard } from '../../src/page-models/previews/card-files.ts';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues, builtPages, idsOf } from '../support/built-pages.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, sidewaysScroll, VIEWINGS } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const PAGE = '/wiki/kv-cache/';
const TARGET = '/wiki/dgx-spark/';
/** Longer than a card waits before it opens or closes; only for what must not happen meanwhile. */
const LONG_MS = 900;

const WINDOW: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };

const cardOf = (page: Page): Locator => page.locator('div.preview');
const linkTo = (page: Page, href: string): Locator =>
  page.locator(`.prose > p a[href="${href}"]`).first();

/** Opens the page with a link to the target; its requests for cards are written down. */
async function open(options: BrowserContextOptions = {}, path = PAGE) {
  const visit = await site.visit(path, { ...WINDOW, ...options });
  const asked: string[] = [];
  visit.page.on('request', (request) => {
    if (/previews/.test(request.url())) asked.push(request.url());
  });
  return { ...visit, asked, link: linkTo(visit.page, TARGET) };
}

/** Rests the pointer on a line of a link. */
async function rest(link: Locator, line = 0): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  const box = await link.evaluate((element, at) => {
    const { x = 0, y = 0, height = 0 } = element.getClientRects()[at] ?? {};
    return { x, y, height };
  }, line);
  const { mouse } = link.page();
  await mouse.move(box.x + 3, box.y + box.height / 2);
  await mouse.move(box.x + 5, box.y + box.height / 2);
}

async function openByPointer(link: Locator): Promise<Locator> {
  await rest(link);
  const card = cardOf(link.page());
  await card.waitFor();
  return card;
}

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.contains(document.activeElement));

describe('the files of cards', () => {
  const folder = join(TEST_SITES.real.folder, 'previews');
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

  it('have a card for the page behind every link that would show one, and for every fact', () => {
    const files = Number(read('index')['files']);
    const all = new Set(readdirSync(folder).map((name) => name.replace('.json', '')));
    expect(all.size).toBeLessThanOrEqual(files + 1);
    const cards = new Set([...all].flatMap((name) => Object.keys(read(name))));
    const pages = builtPages(TEST_SITES.real.folder);
    const led = pages.filter(({ html }) => html.includes('http-equiv="refresh"'));
    const redirects = new Set(led.map(({ path }) => path));
    const wanted = new Set(
      pages.flatMap(({ html }) =>
        attributeValues(html, 'href')
          .map((href) => (/#f-/.test(href) ? href : (href.split('#')[0] ?? '')))
          .filter((href) =>
            /^\/(wiki|devices|models|references|problems|software|guides|portals)\/[^/]+\/(#|$)/.test(
              href,
            ),
          )
          .filter((href) => !redirects.has(href)),
      ),
    );
    expect(wanted.size).toBeGreaterThan(2000);
    expect([...wanted].filter((href) => !cards.has(href))).toEqual([]);
    expect(read(String(fileOfCard(TARGET, files)))[TARGET]).toMatchObject({ title: 'DGX Spark' });
  });
});

describe('a pointer', () => {
  it('that rests on a link shows its card with figures, dates and sources, until it leaves', async () => {
    const { page, link, faults, asked } = await open();
    expect(asked).toEqual([]);
    const card = await openByPointer(link);
    const text = (await card.textContent()) ?? '';
    expect(text).toContain('Article · The machine');
    expect(text).toMatch(/128\u00A0GB.*as published \d+ \w+ \d{4}; NVIDIA/);
    expect(await card.getByRole('link', { name: 'DGX Spark' }).getAttribute('href')).toBe(TARGET);
    // The window itself never moves.
    expect(await hasFocus(card)).toBe(false);
    expect(idsOf(await card.evaluate((element) => element.outerHTML))).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(faults).toEqual([]);
  });

  it('that passes over a link asks for nothing', async () => {
    const { page, link, asked } = await open();
    await rest(link);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('can travel into the card and stay there', async () => {
    const { page, link } = await open();
    const card = await openByPointer(link);
    const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
    await page.mouse.move(x + 40, y + 40, { steps: 5 });
    await page.waitForTimeout(LONG_MS);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
  });

  it('shows nothing while the page scrolls under it, nor before it moves again', async () => {
    const { page, link } = await open();
    // The code is there, so that only the pointer decides.
    await (await openByPointer(link)).waitFor();
    await page.mouse.move(5, 5);
    await cardOf(page).waitFor({ state: 'detached' });

    const other = page.locator('.prose > p a[href^="/wiki/"]').last();
    const { x, y } = await other.evaluate((element) => {
      const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 };
      return { x: left + 4, y: top + scrollY + 8 };
    });
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(x, 300);
    await page.evaluate((top) => scrollTo(0, top), y - 300);
    await page.waitForFunction(
      (href) => document.querySelector('.prose > p a:hover')?.getAttribute('href') === href,
      await other.getAttribute('href'),
    );
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    await page.mouse.move(x + 2, 300);
    await cardOf(page).waitFor();
  });

  it('that rests is not meant any more once the page scrolls', async () => {
    const { page, link } = await open();
    await (await openByPointer(link)).waitFor();
    await page.mouse.move(5, 5);
    await cardOf(page).waitFor({ state: 'detached' });
    await rest(link);
    await page.evaluate(() => scrollBy(0, 2));
    await page.waitForTimeout(LONG_MS);
    expect(await link.evaluate((element) => element.matches(':hover'))).toBe(true);
    expect(await cardOf(page).count()).toBe(0);
    await rest(link);
    await cardOf(page).waitFor();
  });

  it('that drags to select text shows nothing', async () => {
    const { page, link } = await open();
    await page.mouse.move(400, 250);
    await page.mouse.down();
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('fetches nothing where data are to be saved; the key still works', async () => {
    const { page, asked, link } = await open();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.reload();
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await cardOf(page).waitFor();
  });
});

describe('a card', () => {
  it('lies in the emptier half of the window, beside the line that is pointed at', async () => {
    const { page } = await open({ viewport: { width: 1440, height: 800 } }, TARGET);
    const wrapped = page.locator('.prose > p a[href^="/wiki/"][data-wrapped]');
    await page.evaluate(() => {
      // Far enough down that it can be at either end of the window.
      for (const link of document.querySelectorAll('.prose > p a[href^="/wiki/"]'))
        if (link.getClientRects().length === 2 && link.getBoundingClientRect().top > 1500) {
          link.setAttribute('data-wrapped', '');
          return;
        }
    });
    for (const [line, half] of [
      [0, 'below'],
      [1, 'below'],
      [0, 'above'],
      [1, 'above'],
    ] as const) {
      await wrapped.evaluate(
        (element, place) => element.scrollIntoView({ block: place === 'below' ? 'start' : 'end' }),
        half,
      );
      await page.mouse.move(5, 5);
      await cardOf(page).waitFor({ state: 'detached' });
      await rest(wrapped, line);
      await cardOf(page).waitFor();
      const gap = await wrapped.evaluate(
        (element, [at, place]) => {
          const text = element.getClientRects()[Number(at)];
          const box = document.querySelector('div.preview')?.getBoundingClientRect();
          if (text === undefined || box === undefined) return Number.NaN;
          return place === 'below' ? box.top - text.bottom : text.top - box.bottom;
        },
        [line, half],
      );
      expect(gap, `${half}, line ${line}`).toBeGreaterThanOrEqual(0);
      expect(gap, `${half}, line ${line}`).toBeLessThan(16);
    }
  });

  it('takes the place of the tooltip of its link, and gives it back', async () => {
    const { page, link } = await open();
    await link.evaluate((element) => element.setAttribute('title', 'Tooltip'));
    const card = await openByPointer(link);
    expect(await link.getAttribute('title')).toBeNull();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    expect(await link.getAttribute('title')).toBe('Tooltip');
  });

  it('closes with Escape, and leaves an outer dialog open', async () => {
    const { page } = await open();
    await page.evaluate((href) => {
      const dialog = document.createElement('dialog');
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'a link in a dialog';
      dialog.append(link);
      document.body.append(dialog);
      dialog.showModal();
    }, TARGET);
    const dialog = page.locator('dialog[open]');
    const card = await openByPointer(dialog.locator('a'));
    // Within the dialog it is not inert.
    expect(await dialog.locator('div.preview').count()).toBe(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is never of the page that is open', async () => {
    const { page, link } = await open();
    await link.evaluate((element) => element.setAttribute('href', '/wiki/kv-cache/#size'));
    await rest(page.locator('.prose a[href="/wiki/kv-cache/#size"]'));
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it.each([
    ['/wiki/kv-cache/#size', 'Section of KV cache'],
    ['/wiki/gb10/#no-such-section', 'Article'],
    ['/devices/gb10/#f-memory-bandwidth', '273'],
    ['/models/gpt-oss-120b/', 'Fits one DGX Spark'],
    ['/references/nvidia-docs-hardware/', 'Source'],
    ['/problems/vllm-util-not-hard-limit/', 'as of'],
    ['/software/vllm/', 'Works'],
    ['/guides/back-up-with-restic/', 'steps'],
    ['/portals/buying/', 'Way in'],
    ['/glossary/#kv-cache', 'Term'],
  ])('is there for links in the text to %s', async (href, words) => {
    const { page, link, faults } = await open({}, '/wiki/memory-bandwidth/');
    await link.evaluate((element, address) => element.setAttribute('href', address), href);
    const card = await openByPointer(linkTo(page, href));
    expect((await card.textContent())?.toLowerCase()).toContain(words.toLowerCase());
    expect(faults).toEqual([]);
  });

  it('does not come, without a fault, where it cannot be had', async () => {
    const { page, link, faults } = await open();
    await page.route('**/previews/*.json', (route) => route.abort());
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    await page.unroute('**/previews/*.json');
    await page.route('**/previews/*.json', (route) =>
      route.fulfill({ status: 404, body: '<!doctype html>' }),
    );
    await rest(page.locator('h1'));
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
    // Back on line, the next wish is heard.
    await page.unroute('**/previews/*.json');
    await page.mouse.move(5, 5);
    await openByPointer(link);
  });

  it('keeps a border where colours are forced, and still stands where motion is reduced', async () => {
    const { link } = await open({ forcedColors: 'active' });
    const card = await openByPointer(link);
    const style = await card.evaluate((element) => {
      const { borderTopWidth, borderTopStyle, transitionDuration } = getComputedStyle(element);
      return { borderTopWidth, borderTopStyle, transitionDuration };
    });
    expect(style).toEqual({
      borderTopWidth: '3px',
      borderTopStyle: 'solid',
      transitionDuration: '0s',
    });
  });

  it.each(VIEWINGS)('is accessible: $name', async ({ options }) => {
    const { page, link } = await open({ ...options, bypassCSP: true });
    await openByPointer(link);
    expect(await axeViolations(page)).toEqual([]);
    const targets = await cardOf(page)
      .locator('button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
  });

  it('works in a site in a sub-folder', async () => {
    const { page } = await kitchen.visit('/wiki/everything/', WINDOW);
    const link = page.locator('main a[href="/kitchen/wiki/second/"]').first();
    const card = await openByPointer(link);
    expect(await card.getByRole('link').first().getAttribute('href')).toBe('/kitchen/wiki/second/');
  });
});

const kitchen = useBrowser(TEST_SITES.kitchenSink);

describe('the keyboard', () => {
  it('says which key shows a card, moves into it, and comes back with Escape', async () => {
    const { page, link, asked } = await open();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await hasFocus(link)).toBe(true);
    await page.getByText('shows a preview of the link').waitFor();
    expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);

    await page.keyboard.press('Alt+ArrowDown');
    const card = cardOf(page);
    await card.waitFor();
    expect(await hasFocus(card)).toBe(true);
    expect(await card.getAttribute('aria-label')).toBe('Preview: DGX Spark');
    // A pointer on its way elsewhere does not take away what the keyboard reads.
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await page.waitForTimeout(LONG_MS);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('DGX Spark');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(link)).toBe(true);
    expect(await page.getByText('shows a preview of the link').isVisible()).toBe(false);
  });

  it('leaves the card at its end, back to the link', async () => {
    const { page, link } = await open();
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    const card = cardOf(page);
    await card.waitFor();
    const stops = await card.locator('a, button').count();
    for (let at = 0; at <= stops; at += 1) await page.keyboard.press('Tab');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(link)).toBe(true);
  });

  it('has the key explained on the page about the site', async () => {
    const { page } = await site.visit('/about/#previews', { javaScriptEnabled: false });
    expect(await page.locator('#previews + p').textContent()).toContain('Alt + ↓');
  });
});

describe('a pinned card', () => {
  it('stays, is not modal, and shows cards of its own links; at most three stay', async () => {
    const { page, faults } = await open({ viewport: { width: 1440, height: 900 } }, TARGET);
    const links = page.locator('.prose > p a[href^="/wiki/"]');
    const titles: (string | null)[] = [];
    for (let at = 0; at < 4; at += 1) {
      const card = await openByPointer(links.nth(at));
      titles.push(await card.locator('.preview-title').textContent());
      // What stands in a card that is not pinned shows no further card.
      await card.locator('a').first().hover();
      await page.waitForTimeout(LONG_MS);
      expect(await cardOf(page).count()).toBe(1);
      await card.getByRole('button', { name: 'Pin' }).click();
    }
    const pinned = page.locator('dialog.preview-pinned');
    expect(await pinned.locator('.preview-title').allTextContents()).toEqual(titles.slice(1));
    expect(await page.locator('dialog:modal').count()).toBe(0);
    expect(await hasFocus(pinned.last())).toBe(true);

    await pinned.first().locator('.preview-figures a').first().scrollIntoViewIfNeeded();
    const nested = await openByPointer(pinned.first().locator('.preview-figures a').first());
    expect(await nested.textContent()).toContain('Figure · ');
    await page.keyboard.press('Escape');
    expect(await pinned.count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await pinned.count()).toBe(2);
    expect(await hasFocus(links.nth(3))).toBe(true);
    const ids = idsOf(await page.content());
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the switch in the card', () => {
  it('turns previews off at once, keeps other settings, and can be taken back', async () => {
    const { page, link } = await open();
    await page.evaluate(() => localStorage.setItem('settings', '{"theme":"dark"}'));
    await page.reload();
    const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('settings') ?? ''));
    const card = await openByPointer(link);
    await card.getByRole('button', { name: 'Turn previews off' }).click();
    expect(await stored()).toEqual({ theme: 'dark', previews: 'off' });
    await card.getByRole('button', { name: 'Turn on again' }).click();
    expect(await stored()).toEqual({ theme: 'dark' });
    await page.mouse.move(5, 5);
    await (await openByPointer(link)).getByRole('button', { name: 'Turn previews off' }).click();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await rest(link);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('holds for the page where nothing can be stored', async () => {
    const { page, link, faults } = await open();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.reload();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.getByText('shows a preview of the link').waitFor();
    const card = await openByPointer(link);
    await card.getByRole('button', { name: 'Turn previews off' }).click();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is asked before anything is loaded', async () => {
    const { page, link, asked } = await open();
    await page.evaluate(() => {
      document.documentElement.dataset['previews'] = 'off';
    });
    await rest(link);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
  });
});

describe('a tap', () => {
  const wishForSheets = (page: Page) =>
    page.evaluate(() => {
      document.documentElement.dataset['touchPreviews'] = 'on';
    });

  it('opens the page, unless the reader chose otherwise', async () => {
    const { page, link, asked } = await open(PHONE);
    await link.tap();
    await page.waitForURL(`**${TARGET}`);
    expect(asked).toEqual([]);
  });

  it('shows a sheet with a link to the page, where the reader wants that', async () => {
    const { page, link, faults } = await open(PHONE);
    await wishForSheets(page);
    await link.tap();
    const sheet = page.locator('dialog.preview-sheet');
    await sheet.waitFor();
    expect(new URL(page.url()).pathname).toBe(PAGE);
    const box = await sheet.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(PHONE.viewport.height);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    // Beside the sheet, on what is behind it.
    await link.tap();
    await sheet.waitFor();
    await page.touchscreen.tap(180, 20);
    await sheet.waitFor({ state: 'detached' });
    await link.tap();
    await sheet.getByRole('link', { name: 'Open page' }).tap();
    await page.waitForURL(`**${TARGET}`);
    expect(faults).toEqual([]);
  });

  it('opens the page where the card does not come', async () => {
    const { page, link } = await open(PHONE);
    await wishForSheets(page);
    await page.route('**/previews/*.json', (route) => route.abort());
    await link.tap();
    await page.waitForURL(`**${TARGET}`);
  });
});

describe('without script', () => {
  it('a link is a link', async () => {
    const { page, link } = await open({ javaScriptEnabled: false });
    await link.hover();
    await link.click();
    await page.waitForURL(`**${TARGET}`);
    expect(await page.locator('.preview').count()).toBe(0);
  });
});
