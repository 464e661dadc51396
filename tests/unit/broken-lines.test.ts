import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../src/social-image/broken-lines.ts';

const lines = (text: string, most: number) => brokenLines(text, most, (words) => words.length);

describe('a title broken into lines', () => {
  it('fills each line as far as words fit', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(lines('one two three four', 100)).toEqual(['one two three four']);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(lines('a bandwidth b', 4)).toEqual(['a', 'bandwidth', 'b']);
  });

  it('keeps words together that are joined by a space that does not break', () => {
    expect(lines('a 128\u00A0GB b', 7)).toEqual(['a', '128\u00A0GB', 'b']);
  });

  it('has no line without words', () => {
    expect(lines('  ', 4)).toEqual([]);
  });
});
