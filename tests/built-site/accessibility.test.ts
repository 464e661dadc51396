import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATHS = [
  '/',
  '/wiki/dgx-spark/',
  '/search/?q=memory',
  '/404.html',
  '/wiki/',
  '/timeline/',
  '/references/',
  '/references/nvidia-docs-hardware/',
  '/devices/',
  '/devices/gb10/',
  '/about/',
  '/data/',
];
const MODES = [
  { name: 'light', options: { colorScheme: 'light' as const } },
  { name: 'dark', options: { colorScheme: 'dark' as const } },
  { name: '360 px', options: { viewport: { width: 360, height: 760 } } },
];

const site = useBrowser(TEST_SITES.real);

async function violations(
  path: string,
  options: Parameters<typeof site.visit>[1],
  prepare?: (page: Awaited<ReturnType<typeof site.visit>>['page']) => Promise<void>,
) {
  // axe is put into the page by script, which the policy of the page forbids to pages themselves.
  const { page } = await site.visit(path, { ...options, bypassCSP: true });
  await prepare?.(page);
  await page.addScriptTag({ content: AXE });
  const results: AxeResults = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  await page.context().close();
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`,
  );
}

describe.each(MODES)('axe, $name', ({ options }) => {
  it.each(PATHS)('finds nothing on %s', async (path) => {
    expect(await violations(path, options)).toEqual([]);
  });

  it('finds nothing with the search dialog open', async () => {
    expect(
      await violations('/', options, async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('memory');
        await page.locator('[data-search-result]').first().waitFor();
      }),
    ).toEqual([]);
  });

  it('finds nothing with a citation card open', async () => {
    expect(
      await violations('/wiki/dgx-spark/', options, async (page) => {
        await page.locator('.prose > p sup > a').first().click();
        await page.locator('#citation-card').waitFor({ state: 'visible' });
      }),
    ).toEqual([]);
  });
});
