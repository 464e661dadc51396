import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/markup/to-html.ts';
import { recognise, spelling } from '../../../src/page-models/fit/recognise.ts';
import { asksSomething } from '../../../src/page-models/fit/resolve.ts';
import { fitAnswer, noAnswer } from '../../../src/renderings/fit/answer.ts';
import { data, resolved, viewOf } from './knowledge.ts';
import { WRONG_ADDRESSES } from './wrong-addresses.ts';

describe('wrong addresses', () => {
  it('are more than 200, each another one', () => {
    expect(new Set(WRONG_ADDRESSES).size).toBe(WRONG_ADDRESSES.length);
    expect(WRONG_ADDRESSES.length).toBeGreaterThan(200);
  });

  it.each(WRONG_ADDRESSES)('%s has no answer, says why, and leads only to answers', (query) => {
    const { state, faults } = resolved(query);
    expect(state).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    for (const { text, suggestions } of faults) {
      expect(text).toMatch(suggestions.length > 0 ? /:$/ : /[^:]$/);
      for (const suggestion of suggestions) {
        expect(suggestion.text).not.toBe('');
        const left = resolved(suggestion.query).faults.length;
        expect(left, suggestion.query).toBeLessThan(faults.length);
      }
    }
  });

  it('would have a verdict if they were right', () => {
    const address = (path: string): string => path;
    expect(toHtml(fitAnswer(viewOf(''), address))).toContain(' data-verdict="fits"');
    expect(toHtml(fitAnswer(viewOf(''), address, true))).not.toContain(' data-verdict');
    expect(toHtml(noAnswer('because.'))).not.toMatch(/verdict|fits|GiB/);
  });
});

describe('names that readers use', () => {
  it.each([
    ['model=llama-3.1-405b&format=fp8&device=dgx-spark&units=2', 'llama-3-1-405b'],
    ['model=Llama 3.1 70B', 'llama-3-1-70b'],
    ['model=meta-llama/Llama-3.1-70B-Instruct', 'llama-3-1-70b'],
    ['model=Qwen/Qwen3-32B', 'qwen3-32b'],
    ['model=qwen3-30b', 'qwen3-30b-a3b'],
    ['model=google/gemma-3-27b-it', 'gemma-3-27b'],
    ['model=DeepSeek-R1', 'deepseek-v3-r1'],
    ['model=GPT_OSS_20B', 'gpt-oss-20b'],
    ['model=nemotron-3-super', 'nemotron-3-super-120b-a12b'],
  ])('%s means %s', (query, id) => {
    expect(resolved(`?${query}`)).toMatchObject({ faults: [], state: { model: { id } } });
  });

  it.each([
    ['device', 'spark', 'dgx-spark'],
    ['device', 'DGX Spark', 'dgx-spark'],
    ['device', 'rtx5090', 'rtx-5090'],
    ['format', 'fp16', 'fp16-bf16'],
    ['format', 'BF16', 'fp16-bf16'],
    ['format', 'q4_k_m', 'q4-k-m'],
    ['format', 'Q8', 'q8-0'],
    ['kv', 'q4', 'q4-0'],
    ['engine', 'llama.cpp', 'llama-cpp'],
    ['engine', 'TRT-LLM', 'tensorrt-llm'],
  ])('%s %s means %s', (field, name, id) => {
    expect(resolved(`?${field}=${name}`)).toMatchObject({
      faults: [],
      taken: { [field]: id },
      state: { [field]: { id } },
    });
  });

  it('lead to a choice where they can mean several', () => {
    const [fault] = resolved('?format=q4').faults;
    expect(fault?.text).toBe('“q4” can be more than one weight format. Choose one:');
    expect(fault?.suggestions.map(({ text }) => text)).toEqual([
      'Q4_K_M (q4-k-m)',
      'Q4_K_S (q4-k-s)',
      'Q4_0 (q4-0)',
    ]);
  });

  it('keep apart what a sign between two digits keeps apart', () => {
    expect(spelling('Qwen3 1.4B')).not.toBe(spelling('qwen3-14b'));
    expect(spelling('Llama 3.1 70B')).toBe(spelling('llama-3-1-70b'));
  });

  it('mean each thing of the content by its id and its name, and nothing else', () => {
    for (const all of [data.models, data.formats, data.kvFormats, data.devices])
      for (const one of all)
        for (const name of [one.id, 'name' in one ? one.name : one.title])
          expect(recognise<{ readonly id: string }>(name, all), name).toEqual([one]);
  });
});

describe('an address', () => {
  it('may carry what sharing adds to it', () => {
    expect(resolved('?model=qwen3-8b&utm_source=x&fbclid=1')).toMatchObject({
      faults: [],
      state: { model: { id: 'qwen3-8b' } },
    });
    expect(asksSomething('?utm_source=x&model=')).toBe(false);
    expect(asksSomething('?gpu=rtx-5090')).toBe(true);
  });
});
