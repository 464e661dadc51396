import { describe, expect, it } from 'vitest';
import { WRONG_ADDRESSES } from '../content/fit-page/wrong-addresses.ts';
import { useBrowser } from '../support/browser.ts';
import { answered, SEVENTY, USUAL } from '../support/fit-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);
const subFolder = useBrowser(TEST_SITES.subFolder);

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
