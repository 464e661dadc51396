import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, placeCard } from '../../../src/browser/previews/place-card.ts';

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };
const lineAtHeight = (top: number, left = 100) => ({
  left,
  right: left + 80,
  top,
  bottom: top + 20,
});

describe('the place of a card', () => {
  it('is below a link in the upper half, above one in the lower', () => {
    expect(placeCard(lineAtHeight(100), CARD, WINDOW, undefined)).toMatchObject({ top: 128 });
    expect(placeCard(lineAtHeight(700), CARD, WINDOW, undefined)).toMatchObject({ top: 492 });
  });

  it('is near the pointer on a long line, and within the window', () => {
    const line = { left: 0, right: 900, top: 100, bottom: 120 };
    expect(placeCard(line, CARD, WINDOW, { x: 500, y: 110 }).left).toBe(460);
    expect(placeCard(line, CARD, WINDOW, { x: 895, y: 110 }).left).toBe(692);
  });

  it('never covers the link or leaves the window', () => {
    const size = fc.record({
      width: fc.integer({ min: 50, max: 900 }),
      height: fc.integer({ min: 20, max: 2000 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 0, max: 900 }),
        size,
        (top, left, card) => {
          const line = lineAtHeight(top, left);
          const place = placeCard(line, card, WINDOW, undefined);
          const bottom = place.top + Math.min(card.height, place.mostHeight);
          expect(place.top >= line.bottom || bottom <= line.top).toBe(true);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(WINDOW.height);
          expect(place.left + card.width).toBeLessThanOrEqual(WINDOW.width);
          expect(place.left).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the line of a wrapped link', () => {
  const lines = [lineAtHeight(100, 800), lineAtHeight(130, 20)];

  it('is the one under the pointer, or the nearest', () => {
    expect(lineAt(lines, { x: 810, y: 105 })).toBe(0);
    expect(lineAt(lines, { x: 50, y: 140 })).toBe(1);
    expect(lineAt(lines, { x: 60, y: 152 })).toBe(1);
  });

  it('is the first for the keyboard', () => {
    expect(lineAt(lines, undefined)).toBe(0);
    expect(lineAt([], { x: 0, y: 0 })).toBe(0);
  });
});
