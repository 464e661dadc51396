import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../src/browser/margin-notes/free-place.ts';

const TEXT = { top: 100, bottom: 200 };

describe('the place of a note beside a text', () => {
  it('is where the text begins', () => {
    expect(freePlace(TEXT, 40, [])).toBe(100);
    expect(freePlace(TEXT, 40, [{ top: 300, bottom: 400 }])).toBe(100);
  });

  it('is under what stands there, whatever the order that it is told in', () => {
    const taken = [
      { top: 140, bottom: 150 },
      { top: 60, bottom: 120 },
    ];
    expect(freePlace(TEXT, 40, taken)).toBe(162);
  });

  it('is none where it would begin below the text', () => {
    expect(freePlace(TEXT, 40, [{ top: 0, bottom: 190 }])).toBeUndefined();
  });

  it('keeps clear of what begins soon below', () => {
    expect(freePlace(TEXT, 40, [{ top: 145, bottom: 400 }])).toBeUndefined();
  });
});
