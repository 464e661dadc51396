import { expect, test } from 'vitest';
import { nextIndex } from '../../../src/browser/search/result-listbox.ts';

test.each([
  ['ArrowDown', undefined, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, -1],
  ['ArrowUp', undefined, 2],
  ['ArrowUp', 0, -1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Home', undefined, undefined],
  ['End', undefined, undefined],
  ['a', 1, undefined],
])('%s at %s of three options leads to %s', (key, current, expected) => {
  expect(nextIndex(key, current, 3)).toBe(expected);
});

test('an empty list leaves every key its own meaning', () => {
  expect(nextIndex('ArrowDown', undefined, 0)).toBeUndefined();
});
