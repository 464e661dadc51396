import type { Page } from 'playwright-core';
import { drawAll } from '../draw-all.ts';

/** Where the focus stands after a press of Tab. */
export interface TabStop {
  /** The element as a reader of the report finds it. */
  readonly name: string;
  /** Whether the walk began here, so that it is at its end. */
  readonly isFirst: boolean;
  /** How it stands to the stop before it. */
  readonly from: 'none' | 'same' | 'before' | 'after';
  /** What its focus indicator depends on: kind of element, where it stands and its outline. */
  readonly kind: string;
  /** The part of the window that holds the element and its outline. */
  readonly clip: { x: number; y: number; width: number; height: number };
  /** Length of the edge of the element that is in the window, in pixels. */
  readonly edge: number;
  /** What lies over the element, or why it cannot be seen. */
  readonly covered: readonly string[];
}

/** For so long nothing comes into a page that has all it wants. */
const STILL_MS = 150;
/** Around an element, its outline and what an outline is told from. */
const MARGIN = 8;

/** The element that has the focus, undefined for the page itself. */
export const tabStop = (page: Page): Promise<TabStop | undefined> =>
  page.evaluate((margin) => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    // Kept in the page: scripts may add elements during a walk, so that no number names a place.
    const walked: Element[] = Reflect.get(window, 'walkedStops') ?? [];
    const last = walked.at(-1);
    const isBefore =
      last !== undefined &&
      (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    const from =
      last === undefined ? 'none' : last === element ? 'same' : isBefore ? 'before' : 'after';
    Object.assign(window, { walkedStops: [...walked, element] });
    const nameOf = (one: Element): string => one.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
    // A list of results, and a button that lies in a label, are seen by what stands around them.
    /** Whether anything is painted at the hit or behind it, up to what holds both. */
    const isOpaque = (hit: Element, covered: Element): boolean => {
      for (let at: Element | null = hit; at && !at.contains(covered); at = at.parentElement)
        if (!/^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(at).backgroundColor))
          return true;
      return hit.matches('img, svg, svg *');
    };
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width * height > 0);
    const covered: string[] = [];
    if (boxes.length === 0) covered.push('nothing is drawn');
    let left = innerWidth;
    let top = innerHeight;
    let right = 0;
    let bottom = 0;
    for (const box of boxes) {
      left = Math.min(left, box.left);
      top = Math.min(top, box.top);
      right = Math.max(right, box.right);
      bottom = Math.max(bottom, box.bottom);
      const isTall = box.height > innerHeight - 100;
      const isWide = box.width > innerWidth;
      const inset = 2;
      const xs = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
      const ys = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
      for (const x of xs)
        for (const y of ys) {
          const isInside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
          // What is larger than the window cannot be in it whole.
          if (!isInside && (isTall || isWide)) continue;
          if (!isInside) {
            covered.push(`${Math.round(x)}, ${Math.round(y)} is outside of the window`);
            continue;
          }
          const hit = document.elementFromPoint(x, y);
          if (hit === null || element.contains(hit)) continue;
          // What holds it lies below it, and shows in the gaps of links that break over lines.
          if (hit.contains(element)) continue;
          const label = element.closest('label');
          if (label?.contains(hit) || !isOpaque(hit, element)) continue;
          covered.push(`${Math.round(x)}, ${Math.round(y)} by ${nameOf(hit)}`);
        }
    }
    const clipLeft = Math.max(0, Math.floor(left - margin));
    const clipTop = Math.max(0, Math.floor(top - margin));
    const clipRight = Math.min(innerWidth, Math.ceil(right + margin));
    const clipBottom = Math.min(innerHeight, Math.ceil(bottom + margin));
    const edgeOf = (box: { left: number; top: number; right: number; bottom: number }): number => {
      const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      return width < 0 || height < 0 ? 0 : 2 * (width + height);
    };
    // A link that breaks may have its ends at both sides of a column, with an outline around each.
    const edgeOfParts = boxes.reduce((sum, box) => sum + edgeOf(box), 0);
    const path: string[] = [];
    for (let at: Element | null = element; at && path.length < 3; at = at.parentElement)
      path.unshift(`${at.tagName}.${at.className}`);
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    return {
      name: nameOf(element),
      isFirst: walked.length > 0 && element === walked[0],
      from,
      kind: `${path.join(' > ')} ${outlineStyle} ${outlineWidth} ${outlineColor} ${outlineOffset}`,
      clip: {
        x: clipLeft,
        y: clipTop,
        width: Math.max(1, clipRight - clipLeft),
        height: Math.max(1, clipBottom - clipTop),
      },
      edge: Math.min(edgeOf({ left, top, right, bottom }), edgeOfParts),
      covered,
    };
  }, MARGIN);

/** How many stops a reader with a keyboard should come to, as the document has them; keeps them for `focusStop`. */
export const expectedStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled, [type="hidden"]')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // A group of radio buttons is one stop.
      const group = `${element.form?.id} ${element.name}`;
      return !groups.has(group) && groups.add(group);
    });
    Object.assign(window, { expectedStops: stops });
    return stops.length;
  });

/** Puts the focus on a stop by its place among those that were expected. */
export const focusStop = (page: Page, place: number): Promise<void> =>
  page.evaluate((at) => {
    const stops: HTMLElement[] = Reflect.get(window, 'expectedStops');
    stops[at]?.focus({ focusVisible: true });
  }, place);

/**
 * Looks at every part of a page once, returns to its top, and waits until what comes when it is seen,
 * such as the tools of tables, has come.
 */
export async function seeWholePage(page: Page): Promise<void> {
  await drawAll(page);
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    // What is seen is known after the frame.
    const nextFrame = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (const region of document.querySelectorAll('.table-region')) {
      region.scrollIntoView({ behavior: 'instant' });
      await nextFrame();
    }
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await nextFrame();
    scrollTo({ top: 0, behavior: 'instant' });
    await nextFrame();
  });
  await page.waitForFunction(() => {
    const hasOwnControls = document.querySelector('[data-fit], [data-compare]') !== null;
    const tables = [...document.querySelectorAll('.table-region thead')];
    const areNone = !tables.some((head) => head.checkVisibility());
    return hasOwnControls || areNone || document.querySelector('.has-edges') !== null;
  });
  await page.evaluate(async (moment) => {
    let changes = 0;
    const observer = new MutationObserver(() => {
      changes += 1;
    });
    observer.observe(document.body, { childList: true, subtree: true });
    for (let before = -1; before !== changes; ) {
      before = changes;
      await new Promise((done) => setTimeout(done, moment));
    }
    observer.disconnect();
  }, STILL_MS);
}
