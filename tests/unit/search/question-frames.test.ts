import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../src/search/answer-query.ts';
import type { SearchData } from '../../../src/search/records.ts';
import { indexRecords } from '../../../src/search/search-index.ts';
import { searchRecord as record } from '../../support/search-record.ts';

const MODELS = ['QwQ 32B', 'Qwen3 32B'].map((title, at) => ({
  id: `model-${at}`,
  title,
  names: [title],
  billions: 32,
  fits: { fp8: ['fits'] as const },
}));

const DATA: SearchData = {
  records: [
    record('software', 'Axolotl', '/software/axolotl/'),
    record('question', 'Does Unsloth work on DGX Spark?', '/software/unsloth/'),
    record('question', 'Which tools work for training?', '/wiki/fine-tuning/', {
      text: 'Axolotl and others.',
    }),
    record('article', 'DGX Spark', '/wiki/dgx-spark/'),
    record('question', 'How much VRAM does DGX Spark have?', '/wiki/unified-memory/', {
      names: ['vram'],
    }),
    record('term', 'VRAM', '/glossary/#vram', { text: 'Memory on a graphics card.' }),
    record('question', 'What does DGX Spark cost today?', '/wiki/price/', { names: ['price'] }),
    record('article', 'NVIDIA Sync', '/wiki/nvidia-sync/'),
    record('question', 'How fast is Qwen3 32B?', '/models/model-1/', {
      names: ['32b model speed', 'qwen3 or qwq 32b speed'],
      text: 'As fast as QwQ 32B.',
    }),
    record('problem', 'Link between units stuck near 13 Gbit/s', '/problems/link/'),
    record('question', 'Is the price of an older article still right?', '/wiki/price/#old'),
    record('model', 'QwQ 32B', '/models/model-0/', { words: 'speed' }),
    ...Array.from({ length: 60 }, (_, at) =>
      record('question', `Does it work on DGX Spark number ${at}?`, `/wiki/other/#s${at}`, {
        text: 'Yes, in 128 GB.',
      }),
    ),
  ],
  devices: [],
  models: MODELS,
  formats: [{ id: 'fp8', title: 'FP8', names: ['fp8'], bits: 8 }],
  synonyms: [{ words: ['how much is a'], means: ['price'] }],
  ordinary: [],
  memoryGigabytes: 128,
  mostUnits: 4,
};
const index = indexRecords(DATA);
const first = (query: string) => answerQuery(index, query, 5, false).rows[0];

describe('the frame of a question', () => {
  it.each([
    // What the site is about, and “work”, tell less than the name beside them.
    ['does axolotl work on dgx spark', '/software/axolotl/'],
    ['is axolotl supported on nvidia dgx spark', '/software/axolotl/'],
    ['dgx spark', '/wiki/dgx-spark/'],
    // “Right now” says when, and asks for nothing that is right.
    ['how much is a dgx spark right now', '/wiki/price/'],
    // A word is explained; asked for as a thing of the machine, it is a figure.
    ['what is vram', '/glossary/#vram'],
    ['vram meaning', '/glossary/#vram'],
    ['vram', '/wiki/unified-memory/'],
    // A phrase of small words has a meaning of its own.
    ['how much is a dgx spark', '/wiki/price/'],
    // Two letters that changed places in a short word.
    ['nvidia snyc', '/wiki/nvidia-sync/'],
    // The model that is named, not one whose page mentions it.
    ['QwQ 32B speed', '/models/model-0/'],
  ])('of “%s” leads to %s', (query, url) => {
    expect(first(query)?.url).toBe(url);
  });

  it('asks for no sum where it tells of a fault', () => {
    expect(first('can i run QwQ 32B in fp8')?.url).toBe('/fit/?model=model-0&format=fp8');
    expect(first('QwQ 32B in fp8 fails to load')?.url).not.toMatch(/^\/fit/);
    expect(first('training QwQ 32B runs at 0.5 steps per second')?.url).not.toMatch(/^\/fit/);
  });

  it.each(['gbps', 'gbit', 'Gbit/s'])('reads a rate of bits in %s', (unit) => {
    expect(answerQuery(index, `link stuck near 13 ${unit}`, 5, false)).toMatchObject({
      unknown: [],
      rows: [{ url: '/problems/link/', confidence: 'answer' }],
    });
  });

  it('is answered by what holds its numbers', () => {
    expect(first('nvidia sync')?.confidence).toBe('answer');
    expect(first('nvidia sync 128gb')).toMatchObject({
      url: '/wiki/nvidia-sync/',
      confidence: 'match',
    });
  });
});
