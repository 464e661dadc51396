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
    /** What boxes that cut or scroll leave of a line. */
    const shownPart = (holder: Element, whole: DOMRect): DOMRect => {
      let { left, top, right, bottom } = whole;
      for (let at: Element | null = holder; at !== null; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
        const outer = at.getBoundingClientRect();
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
      for (let at: Element | null = holder; at !== null && !isLaidOver; at = at.parentElement) {
        const { position, clipPath } = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        const isForEars = clipPath !== 'none' || (width <= 1 && height <= 1);
        isLaidOver = isForEars || position === 'fixed' || position === 'sticky';
      }
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
