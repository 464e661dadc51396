import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { type FolderServer, serveFolder } from './serve-folder.ts';
import type { TestSite } from './test-sites.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser, which reaches for nothing by itself. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: QUIET });

/** A page of a served site, and every fault that the browser reported while it was open. */
export interface Visit {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Serves a site and opens pages of it in a real browser for the tests of one file. */
export function useBrowser(site: TestSite) {
  let browser: Browser;
  let server: FolderServer;
  beforeAll(async () => {
    server = await serveFolder(site.folder, site.basePath);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    /** Opens a path of the site in a fresh profile. */
    async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.origin)) faults.push(`request to ${request.url()}`);
      });
      await page.goto(server.origin + site.basePath.replace(/\/$/, '') + path);
      return { page, faults };
    },
    get origin() {
      return server.origin;
    },
  };
}
