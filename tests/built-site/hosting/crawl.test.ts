import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser-launch.ts';
import { hasServer } from '../../support/find-server.ts';
import { pageTemplates } from '../../support/page-templates.ts';
import { type RunningServer, startServer } from '../../support/real-server.ts';
import { TEST_SITES } from '../../support/test-sites.ts';

const RESULT = '[data-search-result]';
const { real } = TEST_SITES;

describe.skipIf(!hasServer('nginx'))('the site behind its headers, in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer('nginx', real);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a page; everything that the browser refuses or reports is gathered. */
  async function open(path: string): Promise<{ page: Page; faults: string[]; workers: string[] }> {
    const context = await browser.newContext({ permissions: ['clipboard-write'] });
    const page = await context.newPage();
    const faults: string[] = [];
    const workers: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) faults.push(`request to ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`refused by ${event.effectiveDirective}: ${event.blockedURI}`);
      });
    });
    await page.goto(server.origin + path, { waitUntil: 'load' });
    return { page, faults, workers };
  }

  const templates = pageTemplates(real.folder);

  it.each(templates.map(({ file, paths }) => [file, paths[0] ?? '/'] as const))(
    '%s opens, changes its theme, and searches, and nothing is refused',
    async (_file, path) => {
      const { page, faults, workers } = await open(path);
      await page.locator('[data-appearance-open]').click();
      const theme = page.getByRole('group', { name: 'Theme' });
      await theme.getByLabel('Dark', { exact: true }).check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      // The page of search has its own field, which the keys then lead to.
      await page.locator('input[type="search"]:focus').fill('memory bandwidth');
      await page.locator(RESULT).first().waitFor();
      expect(workers.some((worker) => worker.includes('answer-worker'))).toBe(true);
      expect(faults).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await page.context().close();
    },
  );

  it('searches the full text, in the worker', async () => {
    const { page, faults, workers } = await open('/search/?q=wall%20socket%20draw');
    await expect
      .poll(() => workers.some((one) => one.includes('pagefind-worker')), { timeout: 30_000 })
      .toBe(true);
    await page.locator(RESULT).first().waitFor();
    await page.locator('[data-search-verdict]').first().waitFor();
    // As text: what the test runner compiles cannot import in the page.
    const found = await page.evaluate(
      "import('/pagefind/pagefind.js').then(async (engine) => (await engine.search('bandwidth')).results.length)",
    );
    expect(found).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('compares devices, and plans what fits', async () => {
    const compare = await open('/compare/');
    await compare.page.locator('#device-1').selectOption('dgx-spark');
    await compare.page.locator('#device-2').selectOption('rtx-5090');
    await compare.page.locator('.compare-table tr[data-property]').first().waitFor();
    expect(compare.faults).toEqual([]);
    const fit = await open('/fit/');
    await fit.page.locator('[data-fit][data-ready]').waitFor();
    await fit.page.locator('select[name="units"]').selectOption('2');
    await fit.page.locator('[data-verdict]').first().waitFor();
    expect(fit.faults).toEqual([]);
  });

  it('refuses markup, foreign workers and frames', async () => {
    const { page } = await open('/about/');
    const refused = await page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        markup: () => {
          document.body.innerHTML = '<p>hello</p>';
        },
        worker: () => new Worker('/_astro/other.js'),
        script: () => {
          document.createElement('script').text = 'document.title = "taken"';
        },
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused).toEqual(['markup', 'worker', 'script']);
    // Shared memory is there only where every response keeps the page apart from other sites.
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.context().close();
  });
});
