import type { Page } from 'playwright-core';

/**
 * Targets smaller than 24 × 24 CSS pixels (WCAG 2.5.8) that no exception covers: links in a line of
 * text, and targets with room around, so that circles of 24 pixels on small ones touch no other.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const boxOf = (element: Element): DOMRect => {
      const label = element.matches('[type="checkbox"], [type="radio"]')
        ? element.closest('label')
        : null;
      return (label ?? element).getBoundingClientRect();
    };
    const isInText = (element: Element): boolean => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      const length = (node: Element | null): number => (node?.textContent ?? '').trim().length;
      return length(block) > length(element);
    };
    const targets = [
      ...document.querySelectorAll(
        'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary',
      ),
    ].filter((element) => {
      const box = boxOf(element);
      const isInWindow = box.right > 0 && box.bottom + scrollY > 0 && box.width > 0;
      return isInWindow && element.checkVisibility({ visibilityProperty: true });
    });
    // Every target is held against every other: each is measured once.
    const isSmall = ({ width, height }: DOMRect): boolean => width < LEAST || height < LEAST;
    const measured = targets.map((element) => [element, boxOf(element)] as const);
    return measured.flatMap(([element, box]) => {
      if (!isSmall(box) || isInText(element)) return [];
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const near = measured.find(([other, place]) => {
        if (other === element) return false;
        const { left, right, top, bottom, width, height } = place;
        const across = Math.max(left, Math.min(x, right)) - x;
        const down = Math.max(top, Math.min(y, bottom)) - y;
        const isNear = isSmall(place)
          ? Math.hypot(left + width / 2 - x, top + height / 2 - y) < LEAST
          : Math.hypot(across, down) < LEAST / 2;
        return isNear && !other.contains(element) && !element.contains(other);
      });
      const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
      return near === undefined
        ? []
        : [`${Math.round(box.width)} × ${Math.round(box.height)} ${name}`];
    });
  });
