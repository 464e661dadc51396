import type { Page } from 'playwright-core';

/** A part of what a window shows: a line of text, the edge of a control or of a shape. */
export interface PaintedPart {
  readonly kind: 'text' | 'control' | 'graphic';
  readonly name: string;
  /** Left, top, right and bottom in the window. */
  readonly box: readonly number[];
  /** Places on the edge of a control or a shape. */
  readonly points: readonly (readonly [number, number])[];
  /** How far around a place on the edge its two sides are to be seen, in CSS pixels. */
  readonly reach: number;
}

/**
 * Lines of text, controls with an edge and shapes of drawings that are in the window and not below
 * something else. Left out is what WCAG leaves out: what is disabled and what is for decoration.
 */
export const paintedParts = (page: Page): Promise<PaintedPart[]> =>
  page.evaluate(() => {
    const MOST_POINTS = 12;
    const REACH = 4;
    const parts: PaintedPart[] = [];
    const nameOf = (one: Element): string => one.outerHTML.replace(/\s+/g, ' ').slice(0, 130);
    const isIn = (x: number, y: number): boolean =>
      x > 6 && y > 6 && x < innerWidth - 6 && y < innerHeight - 6;
    const isOnTop = (element: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    /** What a box that scrolls shows of what it holds. */
    const isCut = (node: Node, { left, top, right, bottom }: DOMRect): boolean => {
      for (
        let at = node.parentElement;
        at !== null && at !== document.body;
        at = at.parentElement
      ) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const outer = at.getBoundingClientRect();
        if (left < outer.left || right > outer.right) return true;
        if (top < outer.top || bottom > outer.bottom) return true;
      }
      return false;
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(':disabled, [aria-disabled="true"]') === null;

    const ground = getComputedStyle(document.documentElement).backgroundColor;

    // Most rows of a long table are far from the window, and nothing of a row is shown outside of it.
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) => {
        if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
        if (!(node instanceof HTMLTableRowElement)) return NodeFilter.FILTER_SKIP;
        const { top, bottom } = node.getBoundingClientRect();
        const isNear = bottom > 0 && top < innerHeight;
        return isNear || node.closest('thead') ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
      },
    );
    const range = document.createRange();
    /** Boxes of the words of a text; where spaces are kept, one may have a box of its own. */
    const wordBoxes = (node: Node, holder: Element): DOMRect[] => {
      range.selectNodeContents(node);
      if (getComputedStyle(holder).whiteSpaceCollapse === 'collapse')
        return [...range.getClientRects()];
      return [...(node.textContent ?? '').matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return [...range.getClientRects()];
      });
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      // Signs alone, such as a point between two words, carry nothing to read.
      if (holder === null || !/[\p{L}\p{N}]/u.test(node.textContent ?? '')) continue;
      if (holder.closest('script, style, noscript, option, svg title, svg desc')) continue;
      if (!isShown(holder)) continue;
      for (const box of wordBoxes(node, holder)) {
        const { left, top, right, bottom } = box;
        if (box.width < 4 || box.height < 4) continue;
        if (!isIn(left, top) || !isIn(right, bottom) || isCut(node, box)) continue;
        const middle = (top + bottom) / 2;
        const places = [left + 1, (left + right) / 2, right - 1].map((x) => [x, middle] as const);
        const corners = [top + 1, bottom - 1].map((y) => [(left + right) / 2, y] as const);
        if (![...places, ...corners].every(([x, y]) => isOnTop(holder, x, y))) continue;
        // The top and the foot of a line may hold edges of its neighbours.
        const inset = box.height * 0.1;
        parts.push({
          kind: 'text',
          name: nameOf(holder),
          box: [left, top + inset, right, bottom - inset],
          points: [],
          reach: REACH,
        });
      }
    }

    for (const control of document.querySelectorAll('button, input, select, textarea')) {
      if (!isShown(control)) continue;
      const box = control.getBoundingClientRect();
      const { left, top, right, bottom } = box;
      if (box.width < 4 || box.height < 4 || !isIn(left, top) || !isIn(right, bottom)) continue;
      if (isCut(control, box)) continue;
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      if (!isOnTop(control, x, y)) continue;
      const { borderTopWidth, borderBottomWidth, appearance } = getComputedStyle(control);
      const isDrawn = control.matches(
        'input[type="checkbox"], input[type="radio"], [type="range"]',
      );
      // A button of words alone is told by its words.
      if (!isDrawn && `${borderTopWidth}${borderBottomWidth}` === '0px0px') continue;
      parts.push({
        kind: 'control',
        name: `${nameOf(control)} ${appearance}`,
        box: [left, top, right, bottom],
        points: [
          [x, top],
          [right, y],
          [x, bottom],
          [left, y],
        ],
        reach: REACH,
      });
    }

    for (const shape of document.querySelectorAll('main svg *, header svg *')) {
      if (!(shape instanceof SVGGeometryElement) || !isShown(shape)) continue;
      if (shape.closest('defs, marker, clipPath, mask, pattern, symbol')) continue;
      const matrix = shape.getScreenCTM();
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      const hasStroke = stroke !== 'none' && Number.parseFloat(strokeWidth) > 0;
      // A shape in the colour of the page and without a line is ground for others.
      const isGround = fill === 'none' || fill === ground;
      if (matrix === null || (isGround && !hasStroke)) continue;
      const length = shape.getTotalLength();
      if (length < 2) continue;
      const points = Array.from({ length: MOST_POINTS }, (_, at) => {
        const { x, y } = shape
          .getPointAtLength((length * (at + 0.5)) / MOST_POINTS)
          .matrixTransform(matrix);
        return [x, y] as const;
      });
      if (!points.every(([x, y]) => isIn(x, y) && isOnTop(shape.ownerSVGElement ?? shape, x, y)))
        continue;
      // Points lie in the middle of a line: a wide one reaches further than its edge is looked for.
      const half = hasStroke
        ? (Number.parseFloat(strokeWidth) * Math.hypot(matrix.a, matrix.b)) / 2
        : 0;
      parts.push({ kind: 'graphic', name: nameOf(shape), box: [], points, reach: REACH + half });
    }
    return parts;
  });
