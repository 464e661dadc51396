import type { Page } from 'playwright-core';

export const USUAL =
  '?model=gpt-oss-120b&format=mxfp4&device=dgx-spark&units=1&context=8192&concurrency=1';
export const SEVENTY = '?model=llama-3-1-70b&format=fp16-bf16&device=dgx-spark';

/** Waits until the script has answered, all is laid out and nothing is under way. */
export async function answered(page: Page): Promise<void> {
  await page.locator('[data-whole] [data-fit][data-ready]').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
}
