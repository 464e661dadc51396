import { expect, it } from 'vitest';
import { stylesFirst } from '../../src/build/styles-first.ts';

const POLICY = '<meta http-equiv="Content-Security-Policy" content="a">';
const SHEETS = '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">';

it('puts stylesheets right behind the policy, in their order, and leaves the text alone', () => {
  const text = '</head><body><link rel="stylesheet" href="/c.css"></body>';
  expect(stylesFirst(`<head>${POLICY}<title>$&</title>${SHEETS}${text}`)).toBe(
    `<head>${POLICY}${SHEETS}<title>$&</title>${text}`,
  );
  const script = '<script>choose()</script>';
  expect(stylesFirst(`<head>${POLICY}${script}<title>a</title>${SHEETS}${text}`)).toBe(
    `<head>${POLICY}${script}${SHEETS}<title>a</title>${text}`,
  );
  expect(stylesFirst(`<head>${SHEETS}</head>`)).toBe(`<head>${SHEETS}</head>`);
});
