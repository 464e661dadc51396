import { describe, expect, test } from 'vitest';
import { findAnswers, verdictOn } from '../../../src/browser/search/find-answers.ts';
import { engineWith, page } from './support.ts';

const fp8 = page('/fp8/', 'FP8', { content: 'FP8 and NVFP4 are number formats of the Spark' });
const spark = page('/spark/', 'Spark', { content: 'The Spark has memory' });

describe('a wrong answer that Pagefind gives', () => {
  test('a near number is dropped and the word is named', async () => {
    const answer = await findAnswers(engineWith({ FP6: [fp8] }), 'FP6', 10);
    expect(answer.rows).toEqual([]);
    expect(verdictOn(answer)).toBe('No page contains “FP6”.');
  });

  test('a word cut down to a known one is dropped', async () => {
    const answer = await findAnswers(engineWith({ andwidth: [fp8] }), 'andwidth', 10);
    expect(answer.rows).toEqual([]);
    expect(verdictOn(answer)).toBe('No page contains “andwidth”.');
  });

  test('a word left out is named, and the rest is answered', async () => {
    const answer = await findAnswers(
      engineWith({ 'spark bandwith': [], spark: [spark, fp8] }),
      'spark bandwith',
      10,
    );
    expect(answer.rows).toHaveLength(2);
    expect(verdictOn(answer)).toBe('No page contains “bandwith”. 2 results for “spark”.');
  });

  test('a number that is nowhere leaves no result', async () => {
    const answer = await findAnswers(
      engineWith({ '999 gb s spark': [spark], s: [spark] }),
      '999 GB/s spark',
      10,
    );
    expect(answer.rows).toEqual([]);
    expect(verdictOn(answer)).toContain('“999”');
  });
});

test('a word that stands in another page is not called absent', async () => {
  const answer = await findAnswers(
    engineWith({ 'memory nvfp4': [], memory: [spark], nvfp4: [fp8] }),
    'memory nvfp4',
    10,
  );
  expect(verdictOn(answer)).toBe('No page contains all of these words.');
});

test('a page found by a name in its metadata stays', async () => {
  const gb10 = page('/gb10/', 'GB10', { meta: { aliases: 'Project DIGITS' } });
  const answer = await findAnswers(engineWith({ digits: [gb10] }), 'digits', 10);
  expect(answer.rows).toHaveLength(1);
  expect(verdictOn(answer)).toBe('1 result.');
});

test('an index with a part missing is an error and not an absent word', async () => {
  const engine = { ...engineWith({}), confirmWhole: () => Promise.reject(new Error('gone')) };
  await expect(findAnswers(engine, 'spark', 10)).rejects.toThrow('gone');
});

test('nothing but signs asks nothing of the engine', async () => {
  const engine = engineWith({});
  expect(verdictOn(await findAnswers(engine, ' ≥ — ', 10))).toBe(
    'Type a word or a number to search for.',
  );
  expect(engine.asked).toEqual([]);
});

test('a unit written against its number also finds the spaced spelling', async () => {
  const apart = page('/apart/', 'Apart', { content: 'it has 128 GB' });
  const answer = await findAnswers(
    engineWith({ '128gb': [page('/a/', '128GB')], '128 gb': [apart] }),
    '128gb',
    10,
  );
  expect(answer.rows.map((row) => row.url)).toEqual(['/a/', '/apart/']);
});

test('an article comes before the page of a source that scores somewhat higher', async () => {
  const source = page('/references/x/', 'Spark in the news', { meta: { kind: 'reference' } });
  const article = page('/wiki/y/', 'Using a Spark', { meta: { kind: 'article' } });
  const answer = await findAnswers(engineWith({ spark: [source, article] }), 'spark', 10);
  expect(answer.rows.map((row) => row.kind)).toEqual(['article', 'reference']);
});

test('says when there may be more', async () => {
  const many = Array.from({ length: 20 }, (_, index) => page(`/many/${index}/`, `Many ${index}`));
  expect(verdictOn(await findAnswers(engineWith({ many }), 'many', 10))).toBe('First 10 results.');
});
