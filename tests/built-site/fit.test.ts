import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/knowledge/nearest.ts';
import { toHtml } from '../../src/markup/to-html.ts';
import { isFitData } from '../../src/page-models/fit/data.ts';
import { resolveAddress } from '../../src/page-models/fit/resolve.ts';
import { fitView } from '../../src/page-models/fit/view.ts';
import { fitAnswer } from '../../src/renderings/fit/answer.ts';
import { fitReverse } from '../../src/renderings/fit/reverse.ts';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues } from '../support/built-pages.ts';
import { answered, SEVENTY, USUAL } from '../support/fit-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { sidewaysScroll, VIEWINGS } from '../support/viewings.ts';

const { folder } = TEST_SITES.real;
const site = useBrowser(TEST_SITES.real);

async function numbers(page: Page): Promise<(number | undefined)[]> {
  const speed = page.locator('.fit-speed');
  const read = async (name: string) => {
    const text = await speed.getAttribute(`data-decode-${name}`);
    if (text !== null) expect(text).toMatch(/^\d+\.\d+$/);
    return text === null ? undefined : Number(text);
  };
  return [await read('low'), await read('high'), await read('ceiling')];
}

/** Questions of every kind of answer: each verdict, refusals, several units, an own shape. */
const QUESTIONS = [
  USUAL,
  SEVENTY,
  '?model=llama-3-1-405b&format=q4-k-m&units=4',
  '?model=qwen3-32b&format=fp8&concurrency=8&context=32768',
  '?model=gpt-oss-20b&device=rtx-5090&engine=llama-cpp',
  '?model=nemotron-3-ultra-550b&units=4&format=mxfp4',
  '?model=glm-4-5-air&format=q4-k-m&engine=llama-cpp&kv=q8-0',
  '?model=deepseek-v3-r1&format=q4-k-m&device=mac-studio-m3-ultra-512gb&engine=llama-cpp',
  '?model=own&parameters=30&active=3&layers=40&kvheads=4&headsize=64&window=1024&windowlayers=30',
];

/** What the page should hold for a question: the drawing of the shared view, as HTML. */
function expectedHtml(query: string): { readonly answer: string; readonly reverse: string } {
  const data: unknown = JSON.parse(readFileSync(join(folder, 'fit/data.json'), 'utf8'));
  if (!isFitData(data)) throw new Error('fit/data.json is not the data of the page');
  const { state, taken } = resolveAddress(query, data, nearest);
  if (state === undefined) throw new Error(`No answer for ${query}`);
  const view = fitView(state, taken, data);
  const address = (path: string): string => path;
  return {
    answer: toHtml(fitAnswer(view, address)),
    reverse: toHtml([fitReverse(view, address)]),
  };
}

/** Places at which a part of the page differs from HTML, both as nodes; none if they are equal. */
const differences = (page: Page, selector: string, html: string): Promise<string[]> =>
  page.evaluate(
    ([place, text]) => {
      const wanted = document.createElement('template');
      wanted.innerHTML = text ?? '';
      const part = document.querySelector(place ?? '');
      // Neighbouring texts are one text to every reader.
      part?.normalize();
      const found = [...(part?.childNodes ?? [])];
      const expected = [...wanted.content.childNodes];
      const show = (node: Node | undefined): string =>
        node instanceof Element ? node.outerHTML : (node?.textContent ?? 'nothing');
      return Array.from({ length: Math.max(found.length, expected.length) }, (_, at) =>
        found[at]?.isEqualNode(expected[at] ?? null)
          ? []
          : [`${show(found[at])} instead of ${show(expected[at])}`],
      ).flat();
    },
    [selector, html],
  );

describe('the page as it is built', () => {
  it('has an answer, with a low end not above the high one and neither above the ceiling', async () => {
    const { page, faults } = await site.visit(`/fit/${USUAL}&engine=llama-cpp`);
    await answered(page);
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('fits');
    const [low = 0, high = 0, ceiling = 0] = await numbers(page);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(ceiling);
    expect(faults).toEqual([]);
  });

  it('credits the runs that are reused under a licence', () => {
    const html = readFileSync(join(folder, 'fit/index.html'), 'utf8');
    expect(html).toMatch(/Some figures: <a [^>]+>GitHub \(djangodevreng\)<\/a>, CC BY 4\.0/);
  });

  it('has no style in its HTML, and a list of held-out runs', () => {
    const html = readFileSync(join(folder, 'fit/index.html'), 'utf8');
    expect(attributeValues(html, 'style')).toEqual([]);
    expect(attributeValues(html, 'data-held-out').length).toBeGreaterThan(70);
    expect(attributeValues(html, 'data-class').length).toBeGreaterThan(6);
    expect(attributeValues(html, 'data-quality').filter((one) => one === 'good')).toHaveLength(6);
    expect(attributeValues(html, 'data-drafting').length).toBeGreaterThan(8);
  });

  it('feeds the script with data that is what the script reads, and small', () => {
    const text = readFileSync(join(folder, 'fit/data.json'), 'utf8');
    expect(isFitData(JSON.parse(text))).toBe(true);
    expect(text.length).toBeLessThan(200_000);
  });

  it.each([SEVENTY, '?model=llama-3.1-450b', '?device=rtx-5070&units=8', ''])(
    'without script says that it does not answer “%s”, and shows an example',
    async (query) => {
      const { page } = await site.visit(`/fit/${query}`, { javaScriptEnabled: false });
      expect(await page.locator('[data-verdict]').count()).toBe(0);
      expect(await page.locator('noscript p').textContent()).toContain(
        'so does the question in the address',
      );
      expect(await page.locator('.fit-question').textContent()).toMatch(
        /^Example: gpt-oss-120b in/,
      );
      expect(await page.locator('.fit-measured').textContent()).toMatch(
        /^Example, gpt-oss-120b: Measured with this set-up/,
      );
      expect(await page.locator('.fit-verdict').textContent()).toMatch(
        /^Example, gpt-oss-120b: fits, \d+/,
      );
    },
  );

  it('without script has a table of common models and a list of all', async () => {
    const { page } = await site.visit('/fit/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p a[href="#common"]').isVisible()).toBe(true);
    expect(await page.locator('[data-fit-common] tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('[data-fit-common] td').first().textContent()).toMatch(
      /GiB spare.*at most/,
    );
    expect(await page.locator('[data-reverse]').count()).toBeGreaterThan(40);
    expect(await page.locator('select[name="model"]').isDisabled()).toBe(true);
  });

  it('copes with content that has no models', () => {
    const html = readFileSync(join(TEST_SITES.oneArticle.folder, 'fit/index.html'), 'utf8');
    expect(html).toContain('No models, formats and devices');
  });
});

describe('server and script', () => {
  it('draw the same answer', async () => {
    const { page } = await site.visit('/fit/', { bypassCSP: true });
    await answered(page);
    const { answer, reverse } = expectedHtml('');
    expect(answer.length).toBeGreaterThan(3000);
    expect(await differences(page, '[data-fit-answer]', answer)).toEqual([]);
    expect(await differences(page, '[data-fit-reverse]', reverse)).toEqual([]);
  });

  it.each(QUESTIONS)('draw the same answer to %s', async (query) => {
    const { page } = await site.visit(`/fit/${query}`, { bypassCSP: true });
    await answered(page);
    const { answer, reverse } = expectedHtml(query);
    expect(await differences(page, '[data-fit-answer]', answer)).toEqual([]);
    expect(await differences(page, '[data-fit-reverse]', reverse)).toEqual([]);
  });
});

describe.each(VIEWINGS)('$name', ({ options }) => {
  it.each(['/fit/', `/fit/${SEVENTY}`, '/fit/?model=own&device=toaster'])(
    'axe finds nothing on %s, and the page does not scroll sideways',
    async (path) => {
      const { page } = await site.visit(path, { ...options, bypassCSP: true });
      await answered(page);
      await page.locator('[data-fit-errors] summary').click();
      const wide = await sidewaysScroll(page);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
    },
  );
});

describe('the core as a module', () => {
  it('runs the program that the data page shows, on the built files', async () => {
    const { page } = await site.visit('/data/');
    const program = (await page.locator('.module-example').textContent()) ?? '';
    const [, address = ''] = /from '([^']+)'/.exec(program) ?? [];
    const file = pathToFileURL(join(folder, new URL(address, 'https://example.org').pathname));
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', program.replace(address, file.href)],
      { encoding: 'utf8' },
    );
    expect(output).toBe('does not fit, 32 ± 5 GiB short\n');
  });
});
