import { expect, it } from 'vitest';
import { searchRecords } from '../../../src/page-models/search/search-records.ts';
import { REAL } from '../../support/real-content.ts';

const sections = searchRecords(REAL).filter(({ kind }) => kind === 'section');

it('gives sections their beginnings in the words of readers', () => {
  const memory = sections.find(({ url }) => url === '/wiki/rtx-spark/#memory-bandwidth');
  expect(memory?.text).toMatch(/^Its memory bandwidth of \d[\d.]* GB\/s is not confirmed by/);
  expect(memory?.text).toContain('a page of NVIDIA.');
});

it('leaves no syntax and no components in them', () => {
  const texts = sections.map(({ text }) => text);
  expect(texts.filter((text) => text !== '').length).toBeGreaterThan(texts.length * 0.9);
  expect(texts.filter((text) => /<\w|\]\(|\*\*|^[|#]|&\w+;/.test(text))).toEqual([]);
});
