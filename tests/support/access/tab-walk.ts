import type { Page } from 'playwright-core';
import { differingPixels, paintedPixels } from './pixels.ts';
import { expectedStops, type TabStop, tabStop } from './tab-stops.ts';

/** Presses beyond the stops that a page has before the walk is called endless. */
const SPARE_PRESSES = 5;

/**
 * Walks a page with the Tab key from its top to where the walk begins anew, and says what a reader
 * with a keyboard would stumble over: a stop that is covered or out of sight, one whose focus is not
 * seen, one out of the order of the document, and a page that does not let go or leaves stops out.
 * Focus is proven by pixels once for each kind of stop; `proven` holds the kinds that were.
 */
export async function tabWalkFaults(page: Page, proven: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    // A page may have put the focus into a field of its own: the walk begins above everything.
    if (document.activeElement === document.body) return;
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
  });
  const expected = await expectedStops(page);
  let before = '';
  let count = 0;
  while (count <= expected + SPARE_PRESSES) {
    await page.keyboard.press('Tab');
    const stop = await tabStop(page);
    if (stop === undefined) break;
    if (stop.isFirst && stop.from !== 'same') break;
    count += 1;
    for (const reason of stop.covered.slice(0, 1)) faults.push(`covered: ${stop.name} ${reason}`);
    if (stop.from === 'same') {
      faults.push(`trap: ${stop.name} keeps the focus`);
      break;
    }
    if (stop.from === 'before') faults.push(`order: ${stop.name} comes after ${before}`);
    before = stop.name;
    if (proven.has(stop.kind)) continue;
    proven.add(stop.kind);
    const seen = await focusPixels(page, stop);
    // One pixel all around is the least that can be called an outline.
    if (seen < stop.edge)
      faults.push(`focus: ${stop.name} differs by ${seen} pixels of ${Math.round(stop.edge)}`);
  }
  if (count !== expected) faults.push(`stops: ${count} of ${expected} were reached`);
  return faults;
}

/** How many pixels change when the element that has the focus loses it. */
async function focusPixels(page: Page, { clip }: TabStop): Promise<number> {
  const focused = await paintedPixels(page, clip);
  const element = await page.evaluateHandle(() => document.activeElement);
  await element.evaluate((one) => one instanceof HTMLElement && one.blur());
  const plain = await paintedPixels(page, clip);
  await element.evaluate(
    (one) => one instanceof HTMLElement && one.focus({ preventScroll: true, focusVisible: true }),
  );
  await element.dispose();
  return differingPixels(focused, plain);
}
