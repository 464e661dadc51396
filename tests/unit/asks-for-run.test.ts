import { expect, it } from 'vitest';
import { asksForRun } from '../../src/browser/benchmarks/asks-for-run.ts';

it.each([
  ['', '#b012', true],
  ['', '#b012-p', true],
  ['?engine=vLLM', '', true],
  ['?class=maker', '#all', true],
  ['', '', false],
  ['', '#plots', false],
  ['', '#s12', false],
  ['?from=mail', '#plot-b12', false],
])('“%s%s” asks for a run: %s', (search, hash, asks) => {
  expect(asksForRun({ search, hash }, (anchor) => anchor === 's12')).toBe(asks);
});
