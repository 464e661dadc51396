import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { sidewaysScroll, watchShift } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const ARTICLE = '/wiki/dgx-spark/';

describe('sources in the margin', () => {
  it.each([1280, 1920])(
    'stand beside the text at %i px, over nothing, and move nothing',
    async (width) => {
      const { page, faults } = await site.visit('/404.html', { viewport: { width, height: 900 } });
      await watchShift(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(site.origin + ARTICLE);
      expect(asked.filter((url) => url.includes('margin-notes'))).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.evaluate(() => scrollBy(0, 600));
      const notes = page.locator('.margin-note.has-place');
      await notes.first().waitFor();
      expect(await notes.count()).toBeGreaterThan(10);
      const overlaps = await page.evaluate(() => {
        const article = document.querySelector('article.prose');
        const texts = [...(article?.children ?? [])].filter((one) => !one.matches('.margin-notes'));
        const shown = [...document.querySelectorAll('.margin-note.has-place')];
        const hit = (a: Element, b: Element): boolean => {
          const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
          return (
            one.left < two.right &&
            two.left < one.right &&
            one.top < two.bottom &&
            two.top < one.bottom
          );
        };
        return shown.flatMap((note, at) =>
          [...texts, ...shown.slice(at + 1)]
            .filter((other) => hit(note, other))
            .map((other) => other.outerHTML.slice(0, 80)),
        );
      });
      expect(overlaps).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(await page.evaluate('window.shift')).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it('are for the eye alone: neither read, reached by key nor copied', async () => {
    const { page } = await site.visit(ARTICLE, { viewport: { width: 1440, height: 900 } });
    await page.evaluate(() => scrollBy(0, 600));
    const margin = page.locator('.margin-notes');
    await page.locator('.margin-note.has-place').first().waitFor();
    expect(await margin.getAttribute('aria-hidden')).toBe('true');
    expect(await margin.locator('a:not([tabindex="-1"])').count()).toBe(0);
    const selected = await page.locator('article.prose').evaluate((article) => {
      getSelection()?.selectAllChildren(article);
      return getSelection()?.toString() ?? '';
    });
    const note = (await margin.locator('a').first().textContent()) ?? '?';
    const times = selected.split(note).length - 1;
    expect(times).toBe(1);
  });

  it('are not asked for where the window has no margin', async () => {
    const { page } = await site.visit(ARTICLE, { viewport: { width: 1024, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => scrollBy(0, 900));
    await page.waitForTimeout(500);
    expect(asked.filter((url) => url.includes('margin-notes'))).toEqual([]);
  });
});
