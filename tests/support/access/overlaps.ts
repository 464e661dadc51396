import type { Page } from 'playwright-core';

/**
 * Lines of text that lie over one another, so that neither can be read: each with the one it meets.
 * What is laid over the page on purpose, and stands apart from it by its ground, is left out.
 */
export const overlappingText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Of the lower of two lines; letters reach a little beyond lines that are set tight. */
    const MOST_SHARE = 0.35;
    const LEAST_WIDTH = 3;
    interface Line {
      readonly holder: Element;
      readonly box: DOMRect;
    }
    // Most lines have the same boxes around them: each box is asked once.
    const known = new Map<Element, ReturnType<typeof measure>>();
    const measure = (element: Element) => {
      const { overflowX, overflowY, display, position, clipPath } = getComputedStyle(element);
      const outer = element.getBoundingClientRect();
      const isForEars = clipPath !== 'none' || (outer.width <= 1 && outer.height <= 1);
      return {
        outer,
        cuts: display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible'),
        isLaidOver: isForEars || position === 'fixed' || position === 'sticky',
      };
    };
    const boxOf = (element: Element): ReturnType<typeof measure> => {
      const box = known.get(element) ?? measure(element);
      known.set(element, box);
      return box;
    };
    /** What boxes that cut or scroll leave of a line. */
    const shownPart = (holder: Element, whole: DOMRect): DOMRect => {
      let { left, top, right, bottom } = whole;
      for (let at: Element | null = holder; at !== null; at = at.parentElement) {
        const { outer, cuts } = boxOf(at);
        if (!cuts) continue;
        left = Math.max(left, outer.left);
        right = Math.min(right, outer.right);
        top = Math.max(top, outer.top);
        bottom = Math.min(bottom, outer.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || !/\S/.test(node.textContent ?? '')) continue;
      if (holder.closest('svg, option') || !holder.checkVisibility({ visibilityProperty: true }))
        continue;
      let isLaidOver = false;
      for (let at: Element | null = holder; at !== null && !isLaidOver; at = at.parentElement)
        isLaidOver = boxOf(at).isLaidOver;
      if (isLaidOver) continue;
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = shownPart(holder, whole);
        if (box.width >= LEAST_WIDTH && box.height >= LEAST_WIDTH) lines.push({ holder, box });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const faults: string[] = [];
    const nameOf = (one: Element): string => one.outerHTML.replace(/\s+/g, ' ').slice(0, 80);
    for (const [at, { holder, box }] of lines.entries())
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.box.top >= box.bottom) break;
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const isOver = down > MOST_SHARE * Math.min(box.height, other.box.height);
        if (isOver && across > LEAST_WIDTH)
          faults.push(`${nameOf(holder)} and ${nameOf(other.holder)}`);
      }
    return faults;
  });
