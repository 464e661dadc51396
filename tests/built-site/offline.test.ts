import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeOfflineFiles } from '../../src/build/offline-files.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { deploySite } from '../support/deployed.ts';
import { isLong } from '../support/long.ts';
import { TEST_SITES } from '../support/test-sites.ts';

/** A browser looks for a new service worker a while after a page has come. */
const PATIENT = { timeout: 30_000 };
const ARTICLE = 'wiki/everything/';
let browser: Browser;
let context: BrowserContext;
let site: Awaited<ReturnType<typeof deploySite>>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await site.close();
});

async function open(
  path: string,
  of = TEST_SITES.kitchenSink as typeof TEST_SITES.kitchenSink | typeof TEST_SITES.real,
): Promise<Page> {
  site = await deploySite(of);
  context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Keep for offline reading' });
const status = (page: Page) => panel(page).getByRole('status');

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Keep for offline reading' }).click();
  await panel(page).waitFor();
}

async function keep(page: Page, what: 'page' | 'whole site'): Promise<void> {
  await openPanel(page);
  await panel(page)
    .getByRole('button', { name: `Keep ${what === 'page' ? 'this' : 'the'} ${what}` })
    .click();
  await expect.poll(() => status(page).textContent(), { timeout: 150_000 }).toContain('is kept.');
}

const workers = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Changes the words of an article and deploys the site so. */
async function deploy(words: string): Promise<void> {
  const file = join(site.folder, ARTICLE, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1>[^<]*/, `<h1>${words}`));
  await writeOfflineFiles(site.folder, true);
}

/** Lets the browser look for a new service worker, and waits until that one is at work or failed. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  const isAtRest = (): Promise<boolean> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return (
        !registration?.installing &&
        !registration?.waiting &&
        registration?.active?.state === 'activated'
      );
    });
  await expect.poll(isAtRest, PATIENT).toBe(true);
}

describe('nobody who does not ask', () => {
  it('gets a service worker, nor anything that is kept', async () => {
    const page = await open(ARTICLE);
    await openPanel(page);
    expect(await workers(page)).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

describe('a page that is kept', () => {
  it('opens with its styles when the server is off; others say that they are not kept', async () => {
    const page = await open(ARTICLE);
    await openPanel(page);
    expect(await panel(page).textContent()).toMatch(/\d kB with its styles/);
    await page.keyboard.press('Escape');
    await keep(page, 'page');
    const title = await page.locator('h1').textContent();
    site.switchOff();
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(title);
    const font = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).letterSpacing);
    expect(font).not.toBe('normal');
    expect(
      await page
        .locator('img')
        .evaluateAll((all) =>
          all.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
        ),
    ).toBe(true);
    await page.goto(`${site.address}about/`);
    await expect.poll(() => page.locator('main').textContent()).toContain('this page is not kept');
    await page.getByRole('link', { name: title ?? '' }).click();
    expect(page.url()).toBe(site.address + ARTICLE);
  });

  it('comes from the network as long as there is one', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'page');
    await deploy('Deployed');
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Deployed');
  });
});

describe('the whole site', () => {
  it('answers searches when the server is off', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'whole site');
    site.switchOff();
    await page.goto(`${site.address}search/?q=quotation`);
    await page.locator('[data-search-result]', { hasText: 'Everything' }).first().waitFor();
  });

  // Thousands of pages take the better part of a minute to keep.
  it.runIf(isLong)(
    'answers searches, compares and reckons when the server is off',
    async () => {
      const page = await open('about/', TEST_SITES.real);
      await openPanel(page);
      expect(await panel(page).textContent()).toMatch(
        /[\d,]+ pages, search and tools: [\d.]+ MB in this browser, [\d.]+ MB to fetch/,
      );
      await page.keyboard.press('Escape');
      await keep(page, 'whole site');
      site.switchOff();
      await page.goto(`${site.address}search/?q=memory+bandwidth`);
      await page.locator('[data-search-result]').nth(9).waitFor();
      expect(await page.locator('main [data-search-list]').textContent()).toContain('273 GB/s');
      await page.goto(`${site.address}compare/`);
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
      await page.goto(`${site.address}fit/?model=llama-3-1-8b`);
      await expect.poll(() => page.locator('main').textContent()).toContain('Llama 3.1 8B');
      await page.goto(`${site.address}wiki/memory-bandwidth`);
      expect(await page.locator('h1').textContent()).toBe('Memory bandwidth');
      // A word that only prose has.
      await page.goto(`${site.address}search/?q=neoverse`);
      await page.locator('main').getByText('In the text').waitFor();
    },
    240_000,
  );

  it('is that of the newest edition after two deploys, as a whole', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'whole site');
    const first = await page.evaluate(() => caches.keys());
    for (const words of ['Second edition', 'Third edition']) {
      await deploy(words);
      await page.reload();
      await update(page);
    }
    site.switchOff();
    await page.goto(site.address + ARTICLE);
    expect(await page.locator('h1').textContent()).toBe('Third edition');
    const now = await page.evaluate(() => caches.keys());
    expect(now).toHaveLength(first.length);
    expect(now).not.toEqual(first);
  });

  it('stays as it was while a deploy is half done', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'whole site');
    const title = await page.locator('h1').textContent();
    await deploy('Half');
    // A host that answers with a page where a file is not there yet.
    const script = /_astro\/[^"]+\.js/.exec(
      readFileSync(join(site.folder, 'index.html'), 'utf8'),
    )?.[0];
    writeFileSync(join(site.folder, script ?? ''), '<!doctype html><p>Not found');
    writeFileSync(join(site.folder, ARTICLE, 'index.html'), '<!doctype html><p>Upload going on');
    await update(page);
    site.switchOff();
    await page.goto(site.address + ARTICLE);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).letterSpacing)).not.toBe(
      'normal',
    );
  });
});

describe('the way out', () => {
  it('is a button that removes all', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'page');
    expect(await workers(page)).toBe(1);
    await panel(page).getByRole('button', { name: 'Remove all' }).click();
    await expect.poll(() => status(page).textContent()).toContain('Nothing is kept');
    expect(await workers(page)).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  it('is a file that ends every service worker, without a build', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'whole site');
    copyFileSync(join(site.folder, 'offline/stop.js'), join(site.folder, 'offline-worker.js'));
    await page.reload();
    await expect.poll(() => workers(page), PATIENT).toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });

  it('is a build without it', async () => {
    const page = await open(ARTICLE);
    await keep(page, 'page');
    await writeOfflineFiles(site.folder, false);
    await page.reload();
    await expect.poll(() => workers(page), PATIENT).toBe(0);
  });
});

describe('a browser that keeps nothing', () => {
  it('says so where storage is blocked', async () => {
    const page = await open(ARTICLE);
    await page.evaluate(() => {
      caches.keys = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    });
    await openPanel(page);
    expect(await status(page).textContent()).toContain('does not let the site keep anything');
    expect(await panel(page).getByRole('button', { name: 'Keep this page' }).isDisabled()).toBe(
      true,
    );
  });

  it('says so where there is not enough room, and keeps no part', async () => {
    const page = await open(ARTICLE);
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(site.address);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60_000 });
    await openPanel(page);
    await panel(page).getByRole('button', { name: 'Keep the whole site' }).click();
    await expect.poll(() => status(page).textContent()).toContain('There is not enough room');
    // Some browsers say how much there is only when it is used up.
    await page.evaluate(() => {
      navigator.storage.estimate = async () => ({});
    });
    await panel(page).getByRole('button', { name: 'Keep the whole site' }).click();
    await expect
      .poll(() => status(page).textContent())
      .toContain('not enough room in this browser');
    expect(await workers(page)).toBe(0);
  });
});

describe('the panel', () => {
  it('works from the keyboard, gives focus back', async () => {
    const page = await open(ARTICLE);
    const link = page.getByRole('link', { name: 'Keep for offline reading' });
    await link.focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is a page that explains, without script', async () => {
    site = await deploySite(TEST_SITES.kitchenSink);
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address + ARTICLE);
    await page.getByRole('link', { name: 'Keep for offline reading' }).click();
    expect(await page.locator('main').textContent()).toContain('needs script');
  });
});

describe('installing', () => {
  it('is offered with icons that are there', async () => {
    const page = await open('');
    const manifest = await page.locator('link[rel="manifest"]').getAttribute('href');
    const read: { start_url: string; icons: { src: string; sizes: string; purpose: string }[] } =
      await page.evaluate(async (href) => (await fetch(href ?? '')).json(), manifest);
    expect(read.start_url).toBe('/kitchen/');
    expect(read.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes } of read.icons) {
      const width = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image.naturalWidth;
      }, src);
      expect(`${width}x${width}`).toBe(sizes);
    }
  });
});
