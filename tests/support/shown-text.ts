import type { Page } from 'playwright-core';

/** Text of an element that a reader sees: what styles hide is left out. */
export const shownText = (page: Page, selector: string): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: text that is hidden does not count here.
  page.locator(selector).innerText({ timeout: 5000 });
