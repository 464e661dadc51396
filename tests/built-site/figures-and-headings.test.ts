import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindUnits } from '../../src/knowledge/bind-units.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { NARROW } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const templates = pageTemplates(TEST_SITES.real.folder);

/** Digits of a page that its serif could draw with old-style figures, by the text they stand in. */
function notLining(): string[] {
  const serif = getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily;
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const text = [...element.childNodes]
      .map((node) => (node instanceof Text ? node.data : ''))
      .join('');
    const { fontFamily, fontVariantNumeric } = getComputedStyle(element);
    const isOpen = fontFamily === serif && !fontVariantNumeric.includes('lining-nums');
    return /\d/.test(text) && (isOpen || fontVariantNumeric.includes('oldstyle'))
      ? [`${element.tagName} ${text.trim().slice(0, 40)}`]
      : [];
  });
}

describe('figures and headings', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', NARROW));
  });

  it.each(templates)(
    'of pages of $file: every figure as high as a capital, numbers and units together',
    async ({ paths }) => {
      expect(paths).not.toEqual([]);
      for (const path of paths) {
        await page.goto(site.origin + path);
        expect(await page.evaluate(notLining), path).toEqual([]);
        const headings = await page.locator('h1, h2, h3, h4, caption').allTextContents();
        expect(headings.length, path).toBeGreaterThan(0);
        expect(
          headings.filter((text) => bindUnits(text) !== text),
          path,
        ).toEqual([]);
      }
    },
  );
});

describe('the name of a device', () => {
  it('breaks in its heading between words, in lines of like length', async () => {
    const { page } = await site.visit('/devices/dgx-spark/', NARROW);
    const lines = await page.locator('h1').evaluate((heading) => {
      const text = heading.firstChild;
      if (!(text instanceof Text)) throw new Error('The heading holds more than text');
      const lines = new Map<number, string>();
      for (let at = 0; at < text.data.length; at += 1) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        lines.set(top, (lines.get(top) ?? '') + text.data[at]);
      }
      return [...lines.values()];
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toContain('128\u00A0GB');
    const lengths = lines.map((line) => line.length);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });
});

describe('the faces of the site', () => {
  it('have lining figures', async () => {
    const { page } = await site.visit('/');
    const faces = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--serif', '--sans', '--mono'].map((name) => style.getPropertyValue(name)).join(', ');
    });
    // Faces that come with computers and draw old-style figures unless told otherwise, or always.
    expect(faces).not.toMatch(/Georgia|Hoefler|Constantia|Corbel|Candara/);
  });
});
