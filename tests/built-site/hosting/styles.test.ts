import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedSite } from '../../../src/command-line/built-files.ts';
import { hostingFiles } from '../../../src/hosting/files.ts';
import { hashSource } from '../../../src/hosting/hash-source.ts';
import { launchBrowser } from '../../support/browser-launch.ts';
import { hasServer } from '../../support/find-server.ts';
import { type RunningServer, runServer } from '../../support/real-server.ts';
import { TEST_SITES } from '../../support/test-sites.ts';

const { folder, basePath } = TEST_SITES.oneArticle;
const RULE = 'h1{letter-spacing:3px}';

/** A page as a later build might hold it: with another text in its first block of styles. */
function laterPage(html: string): string {
  const text = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  return html.replace(text, () => text + RULE).replace(hashSource(text), hashSource(text + RULE));
}

/** A page that has lost its policy: the header alone stands between it and what it holds. */
const WITHOUT_POLICY = `<!doctype html><html lang="en"><title>x</title><style>${RULE}</style>
<h1 style="color: rgb(1, 2, 3)">x</h1><img src="https://elsewhere.example/a.png" alt="">
<iframe src="/"></iframe><object data="/favicon.svg"></object>
<script>document.title = 'taken'</script></html>`;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg"><style>rect{fill:rgb(1,2,3)}</style><rect/></svg>`;

describe.each(['nginx', 'caddy'] as const)('behind %s', (name) => {
  describe.skipIf(!hasServer(name))('with the configuration of an earlier build', () => {
    const place = mkdtempSync(join(tmpdir(), `sparkpedia-styles-${name}-`));
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      const later = join(place, 'later');
      const root = join(place, 'current');
      cpSync(folder, later, { recursive: true });
      const page = laterPage(readFileSync(join(folder, 'index.html'), 'utf8'));
      writeFileSync(join(later, 'index.html'), page);
      writeFileSync(join(later, 'bare.html'), WITHOUT_POLICY);
      writeFileSync(join(later, 'picture.svg'), PICTURE);
      symlinkSync(later, root);
      server = await runServer(name, place, hostingFiles(finishedSite(folder, basePath), root));
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      rmSync(place, { recursive: true, force: true });
    });

    /** Opens an address; what the browser refuses is told by the directive that forbids it. */
    async function open(path: string): Promise<{ page: Page; refused: string[] }> {
      const page = await browser.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        const said = message.text();
        if (said.startsWith('refused: ')) refused.push(said.slice('refused: '.length));
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          console.warn(`refused: ${effectiveDirective}`),
        );
      });
      await page.goto(server.origin + path, { waitUntil: 'load' });
      return { page, refused };
    }
    const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((node, key) => getComputedStyle(node).getPropertyValue(key), property);

    it('shows a later page with its styles, and refuses other ones', async () => {
      const { page, refused } = await open(basePath);
      expect(await styleOf(page, 'h1', 'letter-spacing')).toBe('3px');
      expect(refused).toEqual([]);
      await page.evaluate(() => {
        const block = document.createElement('style');
        block.textContent = 'h1{letter-spacing:9px}';
        document.head.append(block);
        document.querySelector('h1')?.setAttribute('style', 'letter-spacing:9px');
      });
      // An attribute by both policies, a block by that of the page.
      const both = ['style-src-attr', 'style-src-attr', 'style-src-elem'];
      await expect.poll(() => refused.toSorted()).toEqual(both);
      expect(await styleOf(page, 'h1', 'letter-spacing')).toBe('3px');
      await page.close();
    });

    it('lets a page without a policy do nothing but show its blocks of styles', async () => {
      const { page, refused } = await open(`${basePath}bare.html`);
      expect(await page.title()).toBe('x');
      expect(await styleOf(page, 'h1', 'color')).toBe('rgb(0, 0, 0)');
      expect(await styleOf(page, 'h1', 'letter-spacing')).toBe('3px');
      await expect
        .poll(() => [...new Set(refused)].toSorted())
        .toEqual(['frame-src', 'img-src', 'object-src', 'script-src-elem', 'style-src-attr']);
      await page.close();
    });

    it('lets a picture that is opened by itself have no styles at all', async () => {
      const { page } = await open(`${basePath}picture.svg`);
      expect(await styleOf(page, 'rect', 'fill')).toBe('rgb(0, 0, 0)');
      await page.close();
    });
  });
});
