import type { Page } from 'playwright-core';

/**
 * Lays out all of a page, as its script does soon after it has loaded: what is far below the window has
 * guessed sizes until then (`drawn-late.css`), which are not what a reader comes to.
 */
export const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('data-whole', ''));
