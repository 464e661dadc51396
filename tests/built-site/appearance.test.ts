import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, sidewaysScroll } from '../support/viewings.ts';

const SITE = TEST_SITES.kitchenSink;
const site = useBrowser(SITE);
const ARTICLE = '/wiki/everything/';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Opens a page with settings in the storage, as an earlier visit left them. */
async function visitWith(
  stored: Readonly<Record<string, string>>,
  path = ARTICLE,
  options: BrowserContextOptions = {},
) {
  const visit = await site.visit('/about/', options);
  await visit.page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(stored));
  await visit.page.goto(addressOf(path));
  return visit;
}

const addressOf = (path: string): string => site.origin + SITE.basePath.replace(/\/$/, '') + path;
const settings = (value: Readonly<Record<string, string>>) => ({ settings: JSON.stringify(value) });

/** What the root says of the page, but for whether all of it is laid out, which is no setting. */
const marks = (page: Page) =>
  page.evaluate(() => {
    const { whole: _, ...rest } = document.documentElement.dataset;
    return rest;
  });

async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'Appearance' }).click();
  const panel = page.getByRole('dialog', { name: 'Appearance' });
  await panel.waitFor();
  return panel;
}

const choice = (page: Page, legend: string, text: string) =>
  page.getByRole('group', { name: legend }).getByLabel(text, { exact: true });

describe('theme', () => {
  it.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)(
    '%s is kept against a %s system, from the first paint',
    async (theme, colorScheme) => {
      const { page } = await visitWith(settings({ theme }), '/about/', { colorScheme });
      const chosen = await background(page);
      const { page: other } = await site.visit('/about/', { colorScheme: theme });
      expect(chosen).toBe(await background(other));
      // Without its scripts the page has the theme already: it does not come with them.
      await page.route(/\/_astro\//, (route) => route.abort());
      await page.goto(addressOf(ARTICLE));
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      const before = await page.evaluate(() => {
        const root = document.documentElement.outerHTML;
        return root.indexOf('<script>') < root.indexOf('<style>');
      });
      expect(before).toBe(true);
    },
  );

  it('has set every attribute when the body begins', async () => {
    const { page } = await visitWith(settings({ theme: 'dark', width: 'wide' }), '/about/');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        Object.assign(window, { atBody: { ...document.documentElement.dataset } });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(addressOf(ARTICLE));
    expect(await page.evaluate('window.atBody')).toMatchObject({ theme: 'dark', width: 'wide' });
  });

  it('reaches form controls and the frame of the browser', async () => {
    const { page } = await visitWith(settings({ theme: 'dark' }), ARTICLE, {
      colorScheme: 'light',
    });
    const frame = () =>
      page.evaluate(() => ({
        scheme: getComputedStyle(document.documentElement).colorScheme,
        color: [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
          ({ media }) => media === '' || matchMedia(media).matches,
        )?.content,
      }));
    expect(await frame()).toEqual({ scheme: 'dark', color: '#171511' });
    await openPanel(page);
    await choice(page, 'Theme', 'Light').check();
    expect(await frame()).toEqual({ scheme: 'light', color: '#fdfcf9' });
    await choice(page, 'Theme', 'System').check();
    expect(await frame()).toEqual({ scheme: 'light dark', color: '#fdfcf9' });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await frame()).color).toBe('#171511');
  });

  it('of readers who chose one before there were other settings still holds', async () => {
    const { page } = await visitWith({ theme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await openPanel(page);
    expect(await choice(page, 'Theme', 'Dark').isChecked()).toBe(true);
    await choice(page, 'Width of the text', 'Wide').check();
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
    expect(await page.evaluate(() => localStorage.getItem('settings'))).toBe(
      settings({ theme: 'dark', width: 'wide' }).settings,
    );
    await choice(page, 'Theme', 'System').check();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  });

  it('is dark for readers whose system is dark, also without script', async () => {
    const read = async (colorScheme: 'light' | 'dark') => {
      const { page } = await site.visit('/about/', { colorScheme, javaScriptEnabled: false });
      const shot = await page.screenshot({ clip: { x: 2, y: 300, width: 1, height: 1 } });
      return shot.toString('base64');
    };
    expect(await read('dark')).not.toBe(await read('light'));
  });
});

describe('the panel', () => {
  it('changes the page at once and the next page from its start', async () => {
    const { page, faults } = await site.visit(ARTICLE);
    const width = () =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((p) => getComputedStyle(p).maxWidth);
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await width();
    await openPanel(page);
    await choice(page, 'Text size', 'Largest').check();
    expect(await size()).toBe('24px');
    await choice(page, 'Text size', 'Normal').check();
    await choice(page, 'Width of the text', 'Wide').check();
    expect(Number.parseFloat(await width())).toBeGreaterThan(Number.parseFloat(before));
    await choice(page, 'Previews of links', 'Off').check();
    await page.goto(addressOf('/about/'));
    expect(await marks(page)).toEqual({ base: SITE.basePath, width: 'wide', previews: 'off' });
    expect(faults).toEqual([]);
  });

  it('opens and closes from the keyboard, and gives the focus back', async () => {
    const { page } = await site.visit(ARTICLE);
    const button = page.getByRole('button', { name: 'Appearance' });
    for (const key of ['Enter', 'Space']) {
      await button.focus();
      await page.keyboard.press(key);
      const panel = page.getByRole('dialog', { name: 'Appearance' });
      await panel.waitFor();
      await page.keyboard.press('Tab');
      expect(
        await choice(page, 'Theme', 'System').evaluate((e) => e === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it.each(['light', 'dark'] as const)('has no fault of access, %s', async (colorScheme) => {
    const { page } = await site.visit('/about/', { colorScheme, bypassCSP: true });
    await openPanel(page);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('brings every default back, and says so', async () => {
    const { page } = await visitWith(settings({ theme: 'dark', spacing: 'open', keys: 'off' }));
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Back to the defaults' }).click();
    expect(await panel.getByRole('status').textContent()).toContain('defaults');
    expect(await marks(page)).toEqual({ base: SITE.basePath });
    expect(await page.evaluate(() => localStorage.getItem('settings'))).toBeNull();
    expect(await choice(page, 'Theme', 'System').isChecked()).toBe(true);
  });

  it('keeps tabs in step, also where one of them has it open', async () => {
    const { page } = await site.visit(ARTICLE);
    const other = await page.context().newPage();
    await other.goto(addressOf('/about/'));
    await openPanel(other);
    await openPanel(page);
    await choice(page, 'Theme', 'Dark').check();
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await choice(other, 'Theme', 'Dark').isChecked()).toBe(true);
    await page.evaluate(() => localStorage.clear());
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === undefined);
  });

  it('works for the page where the browser keeps nothing, and says so', async () => {
    const { page, faults } = await site.visit('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(addressOf(ARTICLE));
    const panel = await openPanel(page);
    await choice(page, 'Theme', 'Dark').check();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await panel.getByRole('status').textContent()).toContain('this page only');
    await choice(page, 'Text size', 'Largest').check();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults).toEqual([]);
  });

  it('costs nothing until the pointer or a press asks for it', async () => {
    const { page } = await site.visit('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(addressOf(ARTICLE), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /appearance|stored-settings/.test(url))).toEqual([]);
    const request = page.waitForRequest(/appearance-panel/);
    await page.getByRole('button', { name: 'Appearance' }).hover();
    await request;
  });

  it.each([PHONE, { viewport: { width: 320, height: 568 } }])(
    'fits the screen with the largest text: %j',
    async (options) => {
      const { page } = await visitWith(settings({ 'text-size': '150' }), ARTICLE, options);
      const panel = await openPanel(page);
      const box = await panel.boundingBox();
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await panel.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
    },
  );

  it('has no button without script', async () => {
    const { page } = await site.visit(ARTICLE, { javaScriptEnabled: false });
    expect(await page.locator('[data-appearance-open]').isVisible()).toBe(false);
  });
});

describe('single-key shortcuts', () => {
  it('can be switched off; those with Ctrl stay', async () => {
    const { page } = await visitWith(settings({ keys: 'off' }));
    const dialog = page.locator('#search-dialog');
    await page.keyboard.press('/');
    expect(await dialog.isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await dialog.isVisible()).toBe(true);
  });
});

describe('layout', () => {
  const real = useBrowser(TEST_SITES.real);
  let page: Page;
  beforeAll(async () => {
    ({ page } = await real.visit('/about/'));
  });

  it.each(pageTemplates(TEST_SITES.real.folder))(
    'of $file holds with the largest text, the widest lines and the most space',
    async ({ paths: [path = '/'] }) => {
      for (const chosen of [
        { 'text-size': '150', spacing: 'open', width: 'wide' },
        { 'text-size': '125', spacing: 'close', width: 'narrow' },
      ]) {
        await page.evaluate(
          (value) => localStorage.setItem('settings', value),
          JSON.stringify(chosen),
        );
        await page.goto(real.origin + path);
        for (const width of [320, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(
            await sidewaysScroll(page),
            `${path} at ${width} with ${JSON.stringify(chosen)}`,
          ).toBeLessThanOrEqual(0);
        }
      }
    },
  );
});

describe('units', () => {
  const real = useBrowser(TEST_SITES.real);

  it('puts GiB first where bytes are counted, and leaves printed sizes alone', async () => {
    const { page } = await real.visit('/wiki/what-fits/');
    const words = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const part = (name: string): string => {
            const { content } = getComputedStyle(element, name);
            return content === 'none' || content === 'normal' ? '' : content.replaceAll('"', '');
          };
          return part('::before') + element.textContent + part('::after');
        });
    const counted = '.prose a.fact[data-gib]';
    expect(await words(counted)).toMatch(/^[\d.]+\sGB$/);
    await openPanel(page);
    await choice(page, 'Memory that models need', 'GiB first').check();
    expect(await words(counted)).toMatch(/^[\d.]+\sGiB \([\d.]+\sGB\)$/);
    expect(await words('.prose a.fact[href$="#f-memory"]')).toMatch(/^128\sGB$/);
  });
});

describe('what the system asks for', () => {
  it('more contrast: darker ink, and lines that are seen', async () => {
    const { page } = await site.visit(ARTICLE, { contrast: 'more', colorScheme: 'light' });
    const read = () =>
      page.evaluate(() => {
        const soft = getComputedStyle(document.querySelector('.site-footer') ?? document.body);
        return {
          paper: getComputedStyle(document.documentElement).backgroundColor,
          soft: soft.color,
        };
      });
    expect(await read()).toEqual({ paper: 'rgb(255, 255, 255)', soft: 'rgb(51, 51, 51)' });
    await page.emulateMedia({ contrast: 'no-preference' });
    expect((await read()).soft).not.toBe('rgb(51, 51, 51)');
  });

  it('forced colours: the panel has its edge, and what is chosen is seen', async () => {
    const { page } = await site.visit(ARTICLE, { forcedColors: 'active' });
    const panel = await openPanel(page);
    const border = await panel.evaluate((e) => getComputedStyle(e).borderTopStyle);
    expect(border).toBe('solid');
    expect(
      await choice(page, 'Theme', 'System').evaluate((e) => getComputedStyle(e).appearance),
    ).not.toBe('none');
  });

  it('less motion: nothing moves by itself, with or without it', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page } = await site.visit(ARTICLE, { reducedMotion });
      await openPanel(page);
      expect(
        await page.evaluate(
          () =>
            document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
              .length,
        ),
      ).toBe(0);
    }
  });

  it('a dotted line under facts, with no short form that WebKit would drop', async () => {
    const { page } = await site.visit(ARTICLE);
    const fact = page.locator('.prose a.fact').first();
    expect(await fact.evaluate((e) => getComputedStyle(e).textDecorationStyle)).toBe('dotted');
    const css = await page.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
    );
    expect(css).toContain('text-decoration-style:dotted');
    expect(css).not.toMatch(/text-decoration:[^;}]*dotted/);
  });
});
