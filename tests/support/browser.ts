import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser-launch.ts';
import { type FolderServer, serveFolder } from './serve-folder.ts';
import type { TestSite } from './test-sites.ts';

export { launchBrowser } from './browser-launch.ts';

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
  // A page that a test leaves open works on beside the tests after it.
  let isInTest = false;
  const ofTest = new Set<BrowserContext>();
  beforeEach(() => {
    isInTest = true;
  });
  afterEach(async () => {
    isInTest = false;
    await Promise.all([...ofTest].map((context) => context.close()));
    ofTest.clear();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    /** Opens a path of the site in a fresh profile, which ends with the test. */
    async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      if (isInTest) ofTest.add(context);
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
