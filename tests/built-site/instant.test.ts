import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser-launch.ts';
import { launchDevtools } from '../support/devtools.ts';
import { findChromium } from '../support/find-chromium.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { visibleTab } from '../support/visible-tab.ts';

const { folder, basePath } = TEST_SITES.subFolder;
const RULES = `${basePath}speculation-rules.json`;
const WAIT = { timeout: 10_000 };
const asked: { path: string; purpose: string | undefined }[] = [];
let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  server = await serveFolder(folder, basePath, (path, request) => {
    asked.push({ path, purpose: request.headers['sec-purpose']?.toString() });
    return path === RULES
      ? { 'content-type': 'application/speculationrules+json' }
      : path.endsWith('/')
        ? { 'speculation-rules': `"${RULES}"` }
        : {};
  });
  // Chromium without windows has no cache for Back and Forward; Playwright switches off that of the
  // whole one, and what is fetched ahead.
  browser = await launchBrowser({
    executablePath: findChromium(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(server.origin + basePath + path);
  return page;
}

/** A page that comes back whole loads nothing that could be waited for. */
async function back(page: Page): Promise<void> {
  const shown = page.waitForEvent('framenavigated');
  await page.evaluate(() => history.back());
  await shown;
}

const wasKept = (page: Page): Promise<unknown> => page.evaluate('window.persisted');

describe('pages fetched ahead', () => {
  it('are those of this site, by a file that a header names', async () => {
    const page = await open('about/');
    const rules = JSON.parse(readFileSync(join(folder, 'speculation-rules.json'), 'utf8'));
    expect(JSON.stringify(rules)).toContain(`"href_matches":"${basePath}*/"`);
    asked.length = 0;
    await page.locator('.site-footer a[href$="/changes/"]').hover();
    await expect
      .poll(() => asked.find(({ path }) => path === `${basePath}changes/`)?.purpose)
      .toContain('prefetch');
    asked.length = 0;
    await page.locator('.site-footer a[href$="/changes/"]').click();
    await page.waitForURL(/changes/);
    // It was there already.
    expect(asked.map(({ path }) => path)).not.toContain(`${basePath}changes/`);
  });
});

describe('pages drawn ahead', () => {
  it('are those pointed at, and count as read when they are looked at', async () => {
    const devtools = await launchDevtools();
    try {
      const tab = await visibleTab(devtools, [['Runtime.enable', {}]]);
      const path = `${basePath}wiki/kv-cache/`;
      const read = () => tab.evaluate(`localStorage.getItem('visits') ?? ''`);
      await expect.poll(() => tab.evaluate('1').catch(() => 0)).toBe(1);
      await tab.send('Page.navigate', { url: `${server.origin}${basePath}about/` });
      await expect
        .poll(() => tab.evaluate('document.readyState').catch(() => ''), WAIT)
        .toBe('complete');
      await tab.evaluate(
        `document.querySelector('h1').append(Object.assign(document.createElement('a'), { id: 'next', href: '${path}', textContent: 'next' }))`,
      );
      asked.length = 0;
      await tab.pointAt('#next');
      await expect
        .poll(() => asked.find((one) => one.path === path)?.purpose, WAIT)
        // What is drawn may have been fetched by the other rule.
        .toContain('prefetch');
      // Nothing tells from outside when the page drawn ahead has run.
      await wait(1500);
      expect(await read()).not.toContain(path);
      await tab.press();
      await expect
        .poll(
          () =>
            Promise.resolve()
              .then(() =>
                tab.evaluate(
                  `location.pathname + ' ' + (performance.getEntriesByType('navigation')[0].activationStart > 0)`,
                ),
              )
              .catch(() => ''),
          WAIT,
        )
        .toBe(`${path} true`);
      await expect.poll(read, WAIT).toContain(path);
    } finally {
      await devtools.close();
    }
  });
});

describe('the cache of Back and Forward', () => {
  it('keeps articles, with their place', async () => {
    const page = await open('wiki/dgx-spark/');
    await page.evaluate(() => scrollTo(0, 3000));
    await page
      .locator('.site-header a[href$="/fit/"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(/fit/);
    await back(page);
    expect(await wasKept(page)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(3000);
  });

  it('keeps search, with query, results and place', async () => {
    const page = await open('search/?q=memory');
    const rows = page.locator('[data-search-result]');
    await rows.nth(9).waitFor();
    await page.locator('[data-search-list][aria-busy="false"]').waitFor();
    const before = await rows.allTextContents();
    await page.evaluate(() => scrollTo(0, 400));
    await rows.nth(5).locator('a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await back(page);
    await rows.nth(9).waitFor();
    expect(await wasKept(page)).toBe(true);
    expect(await page.locator('[data-search-page] input').inputValue()).toBe('memory');
    expect(await rows.allTextContents()).toEqual(before);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
  });
});

describe('the way from page to page', () => {
  it('fades only where motion is welcome', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const context = await browser.newContext({ reducedMotion });
      const page = await context.newPage();
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) =>
          Object.assign(window, { faded: Reflect.get(event, 'viewTransition') !== null }),
        );
      });
      let faded = false;
      // A browser may leave out a fade when it is slow: one of a few is enough, and none where none may be.
      for (let round = 0; round < 5; round += 1) {
        await page.goto(`${server.origin}${basePath}about/`);
        await page.waitForTimeout(300);
        await page.locator('.site-footer a[href$="/changes/"]').click();
        await page.waitForURL(/changes/);
        faded ||= (await page.evaluate('window.faded')) === true;
        if (faded) break;
      }
      expect(faded, reducedMotion).toBe(reducedMotion !== 'reduce');
      await context.close();
    }
  });

  it('is barred by no script that waits for a page to be left', () => {
    const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) {
      const code = readFileSync(join(folder, '_astro', name), 'utf8');
      expect(code, name).not.toMatch(/["'`](?:before)?unload["'`]|onunload|onbeforeunload/);
    }
  });
});
