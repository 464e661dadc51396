import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { VIEWINGS } from '../support/viewings.ts';

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
  '/portals/running-models/book/',
  '/data/',
];

const site = useBrowser(TEST_SITES.real);

async function violations(
  path: string,
  options: Parameters<typeof site.visit>[1],
  prepare?: (page: Awaited<ReturnType<typeof site.visit>>['page']) => Promise<void>,
) {
  const { page } = await site.visit(path, { ...options, bypassCSP: true });
  await prepare?.(page);
  const violations = await axeViolations(page);
  await page.context().close();
  return violations;
}

describe.each(VIEWINGS)('axe, $name', ({ options }) => {
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
        await page.locator('div.preview').waitFor({ state: 'visible' });
      }),
    ).toEqual([]);
  });
});
