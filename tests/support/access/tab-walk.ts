import type { Page } from 'playwright-core';
import { differingPixels, paintedPixels } from './pixels.ts';
import { expectedStops, focusStop, seeWholePage, type TabStop, tabStop } from './tab-stops.ts';

/** Presses beyond the stops that a page has before the walk is called endless. */
const SPARE_PRESSES = 5;
/**
 * From so many stops on a page is walked in part: Tab through all 3,000 of the list of runs takes a
 * quarter of an hour, for rows that one template draws all alike.
 */
const MOST_PRESSES = 400;
/** Stops at each end of such a page that the walk goes through one by one. */
const AT_ENDS = 150;
/** Stops between the ends that are focused by themselves, evenly apart. */
const BETWEEN = 100;

/**
 * Walks a page with the Tab key from its top to where the walk begins anew, and says what a reader
 * with a keyboard would stumble over: a stop that is covered or out of sight, one whose focus is not
 * seen, one out of the order of the document, and a page that does not let go or leaves stops out. Of
 * very many stops the first and the last are walked, and some of those in between focused.
 * Focus is proven by pixels once for each kind of stop; `proven` holds the kinds that were.
 */
export async function tabWalkFaults(page: Page, proven: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  await seeWholePage(page);
  await page.evaluate(() => {
    // A page may have put the focus into a field of its own: the walk begins above everything.
    if (document.activeElement === document.body) return;
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
  });
  const expected = await expectedStops(page);
  const judge = stopJudge(page, proven, faults);
  if (expected <= MOST_PRESSES) {
    const count = await pressTab(page, judge, expected + SPARE_PRESSES);
    if (count !== expected) faults.push(`stops: ${count} of ${expected} were reached`);
    return faults;
  }
  const first = await pressTab(page, judge, AT_ENDS);
  const end = expected - AT_ENDS;
  const step = Math.ceil((end - AT_ENDS) / BETWEEN);
  for (
    let place = AT_ENDS;
    place < end;
    place = place < end - 1 ? Math.min(place + step, end - 1) : end
  ) {
    await focusStop(page, place);
    const stop = await tabStop(page);
    if (stop === undefined) faults.push(`focus: stop ${place} does not take it`);
    else await judge(stop);
  }
  const last = await pressTab(page, judge, AT_ENDS + SPARE_PRESSES);
  if (first !== AT_ENDS || last !== AT_ENDS)
    faults.push(`stops: ${first} and ${last} of ${AT_ENDS} at each end were reached`);
  return faults;
}

/** What a stop is judged by; whether the walk can go on. */
type Judge = (stop: TabStop) => Promise<boolean>;

/** Presses Tab until the page lets go or so many stops were reached; says how many were. */
async function pressTab(page: Page, judge: Judge, most: number): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (count === most) return count;
    await page.keyboard.press('Tab');
    const stop = await tabStop(page);
    if (stop === undefined || (stop.isFirst && stop.from !== 'same')) return count;
    if (!(await judge(stop))) return count + 1;
  }
}

function stopJudge(page: Page, proven: Set<string>, faults: string[]): Judge {
  let before = '';
  return async (stop) => {
    for (const reason of stop.covered.slice(0, 1)) faults.push(`covered: ${stop.name} ${reason}`);
    if (stop.from === 'same') {
      faults.push(`trap: ${stop.name} keeps the focus`);
      return false;
    }
    if (stop.from === 'before') faults.push(`order: ${stop.name} comes after ${before}`);
    before = stop.name;
    if (proven.has(stop.kind)) return true;
    proven.add(stop.kind);
    const seen = await focusPixels(page, stop);
    // One pixel all around is the least that can be called an outline.
    if (seen < stop.edge)
      faults.push(`focus: ${stop.name} differs by ${seen} pixels of ${Math.round(stop.edge)}`);
    return true;
  };
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
