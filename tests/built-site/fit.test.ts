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
import { WRONG_ADDRESSES } from '../content/fit-page/wrong-addresses.ts';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues } from '../support/built-pages.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { sidewaysScroll, VIEWINGS } from '../support/viewings.ts';

const { folder } = TEST_SITES.real;
const USUAL =
  '?model=gpt-oss-120b&format=mxfp4&device=dgx-spark&units=1&context=8192&concurrency=1';
const SEVENTY = '?model=llama-3-1-70b&format=fp16-bf16&device=dgx-spark';

const site = useBrowser(TEST_SITES.real);
const subFolder = useBrowser(TEST_SITES.subFolder);

/** Waits until the script has answered and nothing is under way. */
async function answered(page: Page): Promise<void> {
  await page.locator('[data-fit][data-ready]').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
}

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

describe('a pasted address', () => {
  it('restores the question: 70B at 16 bits does not fit', async () => {
    const { page, faults } = await site.visit(`/fit/${SEVENTY}`);
    await answered(page);
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('no');
    expect(await page.locator('.fit-lines').first().textContent()).toContain('= 153.9 GiB');
    expect(await page.locator('select[name="model"]').inputValue()).toBe('llama-3-1-70b');
    expect(await page.locator('select[name="format"]').inputValue()).toBe('fp16-bf16');
    expect(faults).toEqual([]);
  });

  it('restores an own shape in a sub-folder', async () => {
    const { page, faults } = await subFolder.visit(
      '/fit/?model=own&parameters=30&active=3&layers=40&kvheads=4&headsize=64&format=fp8&units=2&kv=fp8&reserve=4',
    );
    await answered(page);
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('fits');
    expect(await page.locator('input[name="layers"]').inputValue()).toBe('40');
    expect(await page.locator('select[name="units"]').inputValue()).toBe('2');
    const links = await page
      .locator('[data-fit-reverse] a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('/handbook/spark/fit/?model='))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('with an unknown id names the nearest, keeps the rest, and has no answer', async () => {
    const { page } = await site.visit('/fit/?model=lama-3.1-70b&format=FP8&units=2');
    await answered(page);
    const fault = page.locator('[data-fit-faults] li');
    expect(await fault.textContent()).toContain('There is no model “lama-3.1-70b”');
    expect(await page.locator('[data-verdict], [data-fit-reverse] [data-outcome]').count()).toBe(0);
    expect(await page.locator('[data-fit-answer]').textContent()).toBe(
      'No answer: part of the question is not known.',
    );
    expect(new URL(page.url()).search).toBe('?model=lama-3.1-70b&format=FP8&units=2');
    expect(await page.locator('select[name="format"]').inputValue()).toBe('fp8');
    expect(await page.locator('select[name="model"]').inputValue()).toBe('lama-3.1-70b');
    await page.locator('select[name="engine"]').selectOption('llama-cpp');
    await page.waitForURL(/model=lama-3\.1-70b.*engine=llama-cpp/);
    await answered(page);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    await fault.locator('a').first().click();
    await page.waitForURL(/model=llama-3-1-70b&format=fp8&.*units=2/);
    await answered(page);
    expect(await page.locator('[data-verdict]').count()).toBe(1);
    expect(await page.locator('select[name="model"]').inputValue()).toBe('llama-3-1-70b');
    expect(await page.locator('[data-fit-faults] li').count()).toBe(0);
    expect(await page.locator('select[name="model"] [data-unknown]').count()).toBe(0);
  });

  it('that is wrong never shows a verdict: more than 200 of them', async () => {
    const { page } = await site.visit('/fit/?model=qwen3-8b');
    await answered(page);
    expect(await page.locator('[data-verdict]').count()).toBe(1);
    const wrong = await page.evaluate(async (queries) => {
      const answer = document.querySelector('[data-fit-answer]');
      const shown: string[] = [];
      for (const query of queries) {
        history.pushState(null, '', location.pathname + query);
        dispatchEvent(new PopStateEvent('popstate'));
        do await new Promise((resolve) => setTimeout(resolve));
        while (answer?.hasAttribute('aria-busy'));
        const isSilent =
          document.querySelector('[data-verdict], [data-fit-reverse] [data-outcome]') === null &&
          answer?.textContent === 'No answer: part of the question is not known.';
        const says = document.querySelectorAll('[data-fit-faults] li').length > 0;
        if (!isSilent || !says) shown.push(query);
      }
      return shown;
    }, WRONG_ADDRESSES);
    expect(wrong).toEqual([]);
  });

  it('may spell names as readers do', async () => {
    const { page } = await site.visit(
      '/fit/?model=Llama%203.1%20405B&format=FP8&device=spark&units=2',
    );
    await answered(page);
    expect(await page.locator('.fit-question').textContent()).toMatch(
      /^Llama 3\.1 405B in FP8 on 2 × NVIDIA DGX Spark/,
    );
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('no');
    expect(await page.locator('select[name="device"]').inputValue()).toBe('dgx-spark');
  });
});

describe('a set-up that was measured', () => {
  it('shows value, conditions and source before anything computed', async () => {
    const { page } = await site.visit('/fit/?model=gpt-oss-120b&engine=llama-cpp');
    await answered(page);
    const order = await page
      .locator('[data-fit-answer] > *')
      .evaluateAll((list) => list.map(({ className }) => className));
    expect(order.slice(0, 4)).toEqual([
      'fit-question',
      'fit-measured',
      'table-region',
      'fit-verdict',
    ]);
    const row = page.locator('[aria-label="Runs with this set-up"] tbody tr').first();
    expect(await row.textContent()).toMatch(
      /^52\.87\u00A0tokens\/s this set-up.*llama\.cpp build 7941/,
    );
    const source = (await row.locator('a').getAttribute('href')) ?? '';
    expect(source).toMatch(/^\/references\//);
    await page.goto(site.origin + source);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('is not claimed for one that nobody measured', async () => {
    const { page } = await site.visit('/fit/?model=gpt-oss-120b&engine=llama-cpp&kv=q8-0');
    await answered(page);
    expect(await page.locator('[data-measured]').count()).toBe(0);
    expect(await page.locator('[data-verdict]').count()).toBe(1);
  });
});

describe('verdicts', () => {
  it.each([
    ['?model=llama-3-1-405b&format=q4-0&units=2&context=256', 'starts', 'Starts, no headroom'],
    ['?model=llama-3-1-405b&format=fp8&units=2', 'no', 'Does not fit'],
    ['?model=glm-4-7&format=q4-0&units=4', 'weights', 'Fits by weights, cache unknown'],
    ['?model=gpt-oss-120b&device=mac-studio-m4-max-64gb', 'no', 'Does not fit'],
    ['?model=gpt-oss-120b&device=gx10', 'fits', 'Fits'],
  ])('of %s is %s', async (query, verdict, words) => {
    const { page } = await site.visit(`/fit/${query}`);
    await answered(page);
    const line = page.locator('[data-verdict]');
    expect(await line.getAttribute('data-verdict')).toBe(verdict);
    expect(await line.textContent()).toMatch(new RegExp(`^${words}`, 'i'));
  });

  it('say no larger context than the model is made for', async () => {
    const { page } = await site.visit('/fit/?model=phi-4&format=q4-k-m&context=1024');
    await answered(page);
    const lines = await page.locator('.fit-lines').first().textContent();
    expect(lines).toContain('Largest context that fits: 16,384\u00A0tokens; more fits, but');
    await page.locator('input[name="context"]').fill('20000');
    await page.keyboard.press('Tab');
    await page.locator('[data-fit-faults]', { hasText: 'from 1 to 16,384' }).waitFor();
    expect(await page.locator('[data-verdict]').count()).toBe(0);
  });

  it('of a Mac rest on what Metal grants, with the source of it', async () => {
    const { page } = await site.visit('/fit/?device=mac-studio-m4-max-128gb&engine=llama-cpp');
    await answered(page);
    expect(await page.locator('.fit-lines').first().textContent()).toContain(
      'Metal grants the GPU',
    );
    await page.locator('.fit-sources a', { hasText: 'limit of Metal' }).click();
    await page.waitForURL(/mac-studio-m4-max\/#f-metal-share$/);
    expect(await page.locator('#f-metal-share').isVisible()).toBe(true);
  });

  it('are not given for a Mac whose memory is not said; the sizes are offered', async () => {
    const { page } = await site.visit('/fit/?model=gpt-oss-120b&device=M3%20Ultra');
    await answered(page);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    const offers = page.locator('[data-fit-faults] a');
    expect(await offers.allInnerTexts()).toHaveLength(3);
    await offers.last().click();
    await page.waitForURL(/device=mac-studio-m3-ultra-512gb/);
    await answered(page);
    expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('fits');
  });
});

describe('a reader at the keyboard', () => {
  it('changes the model, and verdict and address follow', async () => {
    const { page, faults } = await site.visit('/fit/');
    await answered(page);
    await page.locator('select[name="model"]').focus();
    await page.keyboard.type('Llama 3.1 405B');
    await page.keyboard.press('Tab');
    await page.locator('[data-verdict="no"]').waitFor();
    expect(new URL(page.url()).search).toBe(USUAL.replace('gpt-oss-120b', 'llama-3-1-405b'));
    expect(await page.locator('[data-fit-status]').textContent()).toContain('does not fit');
    await page.locator('input[name="context"]').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('4096');
    await page.keyboard.press('Enter');
    await page.waitForURL(/context=4096/);
    expect(faults).toEqual([]);
  });

  it('is told when the data cannot be loaded', async () => {
    const { page } = await site.visit('/fit/');
    await answered(page);
    await page.route('**/fit/data.json', (route) => route.abort());
    await page.locator('select[name="units"]').selectOption('2');
    await page.locator('[data-fit-faults]', { hasText: 'could not be loaded' }).waitFor();
    // The answer to the question before would be read as the answer to this one.
    expect(await page.locator('[data-verdict], [data-fit-reverse] [data-outcome]').count()).toBe(0);
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
