import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { inOneViewing } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const PROBLEM = '/problems/exec-format-error-amd64/';

describe('problems, software and guides', () => {
  it('are read without script', async () => {
    const { page } = await site.visit(PROBLEM, { javaScriptEnabled: false });
    expect(await page.locator('.evidence > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.sources > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.steps > li').count()).toBeGreaterThan(0);
    await page.goto(`${site.origin}/problems/`);
    expect(await page.locator('.problem-list a').count()).toBeGreaterThan(99);
    expect(await page.locator('[data-paste]').isVisible()).toBe(false);
  });

  it('keep the choice of a list in the address', async () => {
    const { page, faults } = await site.visit('/problems/?area=memory&state=open');
    const shown = page.locator('[data-row]:visible');
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('[data-row]:visible:not([data-area=memory])').count()).toBe(0);
    await page.selectOption('select[name=state]', 'fixed');
    expect(new URL(page.url()).search).toBe('?area=memory&state=fixed');
    expect(faults).toEqual([]);
  });

  it('lead on from where software stood', async () => {
    const { page } = await site.visit('/devices/vllm/');
    await page.waitForURL('**/software/vllm/');
    expect(await page.locator('h1').textContent()).toBe('vLLM');
  });

  it('copy a command', async () => {
    const { page } = await site.visit('/guides/read-memory-and-drop-caches/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const command = page.locator('[data-command]').first();
    await command.getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await command.locator('code').textContent());
  });
});

describe('paste an error', () => {
  it('names the problem and the line, and sends nothing', async () => {
    const { page, faults } = await site.visit('/problems/');
    const requests: string[] = [];
    page.on('request', (request) => {
      // The browser asks for the icon when it likes.
      if (!request.url().endsWith('/favicon.svg'))
        requests.push(`${request.method()} ${request.url()}`);
    });
    await page
      .locator('[data-paste] textarea')
      .fill("$ start\nptxas fatal   : Value 'sm_121a' is not defined for option 'gpu-name'\n");
    const row = page.locator('[data-paste-result] li').first();
    await row.waitFor();
    expect(await row.getAttribute('data-problem')).toBe('ptxas-sm121a-undefined');
    expect(await row.locator('pre').first().textContent()).toContain('sm_121a');
    expect(requests).toEqual([`GET ${site.origin}/problems/symptoms.json`]);
    expect(faults).toEqual([]);
  });

  it('says so where nothing matches, and where there is nothing', async () => {
    const { page } = await site.visit('/problems/');
    const box = page.locator('[data-paste] textarea');
    const status = page.locator('[data-paste-status]');
    await box.fill('all is well on this machine');
    await page.waitForFunction(
      () => document.querySelector('[data-paste-status]')?.textContent !== '',
    );
    expect(await status.textContent()).toContain('No line of this text');
    expect(await page.locator('[data-paste-result] li').count()).toBe(0);
    await box.fill('');
    await page.waitForFunction(
      () => document.querySelector('[data-paste-status]')?.textContent === '',
    );
  });

  it('says so where the symptoms do not arrive', async () => {
    const { page } = await site.visit('/problems/');
    await page.route('**/symptoms.json', (route) => route.abort());
    await page.locator('[data-paste] textarea').fill('anything at all');
    await page.getByText('The list of symptoms did not arrive.').waitFor();
  });
});

describe('access of the handbook', () => {
  it.each(
    inOneViewing([
      '/problems/',
      PROBLEM,
      '/software/',
      '/software/vllm/',
      '/guides/',
      '/guides/connect-two-units/',
    ]),
  )('$path, $name', async ({ path, options }) => {
    const { page } = await site.visit(path, { ...options, bypassCSP: true });
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});
