import { describe, expect, test } from 'vitest';
import {
  normaliseQuery,
  queryWords,
  spellingsOf,
  wordsWithoutMatch,
} from '../../../src/browser/search/query.ts';

describe('normaliseQuery', () => {
  test.each([
    ['  memory   bandwidth ', 'memory bandwidth'],
    ['$3,999', '3999'],
    ['1,000,000 tokens', '1000000 tokens'],
    ['3,99', '3,99'],
    ['≥128 GB', '128 GB'],
    ['<= 140 W', '140 W'],
    ['CUDA 13+', 'CUDA 13'],
    ['273 GB/s', '273 gb s'],
    ['tokens/sec', 'tokens s'],
    ['llama.cpp/server', 'llama.cpp/server'],
    ['DGX™ Spark®', 'DGX Spark'],
    ['"gpt-oss"', 'gpt-oss'],
    ['“gpt-oss” 120b', 'gpt-oss 120b'],
    ['"memory bandwidth"', '"memory bandwidth"'],
    ['ＧＢ１０', 'GB10'],
    ['x\u0000y\u202Ez', 'x y z'],
    ['<script>', 'script'],
    ['What is the memory bandwidth of the Spark', 'memory bandwidth Spark'],
    ['what is it', 'what is it'],
    ['"the spark"', '"the spark"'],
    ['   ', ''],
  ])('%j becomes %j', (raw, expected) => {
    expect(normaliseQuery(raw)).toBe(expected);
  });

  test('keeps 256 characters and 24 words', () => {
    expect(normaliseQuery('x'.repeat(1_000_000))).toBe('x'.repeat(256));
    expect(normaliseQuery('a '.repeat(100)).split(' ')).toHaveLength(24);
  });

  test('never leaves half of a pair of surrogates', () => {
    // A lone surrogate would make encodeURIComponent throw.
    expect(encodeURIComponent(normaliseQuery('😀'.repeat(300)))).toMatch(
      /^(?:%F0%9F%98%80){256}$/u,
    );
    expect(encodeURIComponent(normaliseQuery('\uD800x'))).toBe('x');
  });
});

test('queryWords gives each word once, without quotes and commas', () => {
  expect(queryWords('"Memory bandwidth", memory — (FP8)')).toEqual(['Memory', 'bandwidth', 'FP8']);
});

describe('wordsWithoutMatch', () => {
  const content =
    'The GB10 has 128 GB of LPDDR5X at 273 GB/s, FP8 and NVFP4, compute capability 12.1 (sm_121), ConnectX-7, ' +
    'costs $3,999, runs gpt-oss and llama.cpp/b1234. Memories are clustered, running and throttled, and naïve. DGX™ in C#, $1,99945';

  test.each([
    'GB10',
    'gb1',
    'FP8',
    'nvfp4',
    'nvfp',
    '128gb',
    '273gb',
    '3999',
    '3,999',
    '12.1',
    'sm_121',
    'sm121',
    'sm-121',
    'connectx7',
    'c#',
    'connectx-7',
    'lpddr5',
    'gpt-oss',
    'gptoss',
    'llamacpp',
    'llama.cpp',
    'b1234',
    'memory',
    'cluster',
    'run',
    'throttling',
    'naive',
    'DGX',
    'cap',
  ])('%s is there', (word) => {
    expect(wordsWithoutMatch(word, content)).toEqual([]);
  });

  test.each([
    'FP6',
    'nvfp8',
    '999',
    'GB20',
    'GB100',
    'p4',
    'vfp4',
    '121.5',
    '28',
    'a10b',
    'c++',
    '945',
    'bandwith',
    'andwidth',
    'memry',
    'thermal',
  ])('%s is not', (word) => {
    expect(wordsWithoutMatch(word, content)).toEqual([word]);
  });

  test('names only the words that are absent, as typed, once', () => {
    expect(wordsWithoutMatch('GB10 Bandwith FP6 fp6', content)).toEqual(['Bandwith', 'FP6']);
  });

  test('punctuation is no word', () => {
    expect(wordsWithoutMatch('— & … "', content)).toEqual([]);
  });
});

test.each([
  ['128gb', ['128gb', '128 gb']],
  ['140W power', ['140W power', '140 W power']],
  ['gpt-oss-120b', ['gpt-oss-120b']],
  ['fp8', ['fp8']],
  ['sm_121', ['sm_121']],
])('%s is spelled %j', (query, expected) => {
  expect(spellingsOf(query)).toEqual(expected);
});
