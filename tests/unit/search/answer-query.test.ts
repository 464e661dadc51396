import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../src/search/answer-query.ts';
import type { SearchData, SearchRecord } from '../../../src/search/records.ts';
import { indexRecords } from '../../../src/search/search-index.ts';
import { pack, unpack } from '../../../src/search/wire-format.ts';
import { searchRecord as record } from '../../support/search-record.ts';

const DATA: SearchData = {
  records: [
    record('fact', 'Memory bandwidth: 273 GB/s', '/devices/gb10/#f-memory-bandwidth', {
      names: ['Memory bandwidth'],
      page: 'GB10',
      isLead: true,
    }),
    record('fact', 'Memory bandwidth: 819 GB/s', '/devices/m3/#f-memory-bandwidth', {
      names: ['Mac Studio Memory bandwidth'],
      page: 'Mac Studio',
    }),
    record('article', 'ConnectX-7 and RoCE', '/wiki/connectx-7-and-roce/', {
      names: ['ConnectX-7'],
      text: 'The fast network of DGX Spark.',
    }),
    record('article', 'GB10', '/wiki/gb10/', {
      names: ['Grace Blackwell GB10'],
      text: 'The chip of DGX Spark.',
    }),
    record('section', 'Size', '/wiki/gb10/#size', { page: 'GB10' }),
    record('problem', 'Very hot and nearly silent after an update', '/problems/fan/', {
      words: 'EC: fan curve fault 0x12',
      state: 'open',
    }),
    record('question', 'How much power does DGX Spark draw?', '/wiki/power/', {
      names: ['power consumption', 'electricity use under load'],
      text: 'Up to 240 W.',
    }),
    record('question', 'Where are the builds for Arm?', '/wiki/builds/', {
      names: ['wheel aarch64 cuda pip index'],
    }),
    record('software', 'LM Studio', '/software/lm-studio/', { state: 'works' }),
    record('software', 'SageAttention', '/software/sageattention/'),
    record('software', 'RAPIDS (cuDF, cuML)', '/software/rapids/'),
    record('software', 'JAX', '/software/jax/'),
    record('software', 'RAPIDS-singlecell', '/software/rapids-singlecell/'),
    record('problem', 'Paying no attention to the sage', '/problems/sage/'),
    ...Array.from({ length: 30 }, (_, index) =>
      record('claim', `DGX Spark claim number ${index}`, `/corrections/#c${index}`),
    ),
  ],
  devices: [
    { id: 'dgx-spark', title: 'DGX Spark', names: ['DGX Spark', 'spark'] },
    { id: 'm3', title: 'Mac Studio M3 Ultra', names: ['Mac Studio M3 Ultra', 'm3 ultra'] },
    { id: 'zgx', title: 'HP ZGX Nano', names: ['HP ZGX Nano'] },
    { id: 'rtx', title: 'NVIDIA RTX Spark (N1X and N1)', names: [] },
  ],
  models: [
    {
      id: 'llama-70b',
      title: 'Llama 70B',
      names: ['Llama 70B'],
      billions: 70,
      fits: {
        'fp16-bf16': ['no', 'starts', 'tight', 'fits'],
        fp8: ['fits'],
      },
    },
  ],
  formats: [
    { id: 'fp16-bf16', title: 'FP16', names: ['fp16', '16 bit'], bits: 16 },
    { id: 'fp8', title: 'FP8', names: ['fp8'], bits: 8 },
  ],
  synonyms: [
    { words: ['watts', 'how many watts'], means: ['power'] },
    { words: ['loud'], means: ['silent'] },
  ],
  ordinary: ['heater'],
  memoryGigabytes: 128,
  mostUnits: 4,
};
const index = indexRecords(DATA);
const ask = (query: string) => answerQuery(index, query, 5, false);
const first = (query: string) => ask(query).rows[0];

describe('answers from the records', () => {
  it.each([
    ['memory bandwidth', '/devices/gb10/#f-memory-bandwidth'],
    ['mac studio bandwidth', '/devices/m3/#f-memory-bandwidth'],
    ['connectx 7', '/wiki/connectx-7-and-roce/'],
    ['connectx7', '/wiki/connectx-7-and-roce/'],
    ['GB-10', '/wiki/gb10/'],
    ['how many watts does it use', '/wiki/power/'],
    ['electricity', '/wiki/power/'],
    ['lmstudio', '/software/lm-studio/'],
    ['sage attention', '/software/sageattention/'],
    ['sage attenion', '/software/sageattention/'],
    ['rapids', '/software/rapids/'],
    ['fan curve fault 0x12', '/problems/fan/'],
    ['is the dgx spark loud', '/problems/fan/'],
  ])('“%s” leads to %s', (query, url) => {
    expect(first(query)?.url).toBe(url);
  });

  it('mends spelling by its own words, and says so', () => {
    const { rows, corrected } = ask('memory bandwith');
    expect(rows[0]?.url).toBe('/devices/gb10/#f-memory-bandwidth');
    expect(corrected).toEqual([['bandwith', 'bandwidth']]);
  });

  it('leaves words of everyday English as they are, near as they may be to its own', () => {
    const near: SearchData = {
      ...DATA,
      records: [record('article', 'Header', '/wiki/header/'), ...DATA.records],
    };
    expect(answerQuery(indexRecords(near), 'heater', 5, false)).toMatchObject({
      corrected: [],
      unknown: ['heater'],
    });
    const ordinary = indexRecords({ ...near, ordinary: [] });
    expect(answerQuery(ordinary, 'heater', 5, false).rows[0]?.url).toBe('/wiki/header/');
  });

  it('takes a query in quotation marks as it is written', () => {
    expect(ask('"bandwith"')).toMatchObject({ corrected: [], unknown: ['bandwith'], rows: [] });
  });

  it.each(['FP6', 'GB20', 'nvfp8', 'xyzzyq'])(
    'has no row for “%s”, which no record holds',
    (query) => {
      expect(ask(query)).toMatchObject({ unknown: [query.toLowerCase()], rows: [] });
    },
  );

  it('calls a row nearest where a word of the query is nowhere', () => {
    expect(first('connectx-7 zzyzx')?.confidence).toBe('nearest');
    expect(first('connectx-7')?.confidence).toBe('answer');
  });

  it.each(['', '   ', '???', '\u{10FFFF}', 'a'.repeat(100_000), '🙂 '.repeat(500)])(
    'takes any text',
    (query) => {
      expect(ask(query).rows.length).toBeLessThanOrEqual(5);
    },
  );
});

describe('a name that is nearly the query', () => {
  it('is no answer where it lacks the word that tells things apart', () => {
    expect(first('jax wheel aarch64 cuda pip index')).toMatchObject({
      url: '/wiki/builds/',
      confidence: 'match',
    });
    expect(first('wheel aarch64 cuda pip index')?.confidence).toBe('answer');
  });
});

describe('rows that are worked out', () => {
  it('leads to a comparison of the devices that are named', () => {
    expect(first('spark vs m3 ultra')?.url).toBe('/compare/?d=dgx-spark,m3');
    expect(first('zgx or spark')?.url).toBe('/compare/?d=zgx,dgx-spark');
    expect(first('spark vs rtx spark')?.url).toBe('/compare/?d=dgx-spark,rtx');
    expect(first('zgx nano or n1x')?.url).toBe('/compare/?d=zgx,rtx');
    expect(first('zgx nano and n1x')?.url).toBe('/compare/?d=zgx,rtx');
    expect(first('can i mix zgx nano and n1x in a cluster')).toBeUndefined();
    expect(ask('spark and nothing else').rows.some(({ url }) => url.startsWith('/compare/'))).toBe(
      false,
    );
  });

  it.each([
    ['llama 70b fp16', '/fit/?model=llama-70b&format=fp16-bf16', 'Does not fit.'],
    [
      'does llama 70b in fp16 fit on two',
      '/fit/?model=llama-70b&format=fp16-bf16&units=2',
      'Starts without headroom on 2 units.',
    ],
    [
      'llama 70b fp16 on 4 units',
      '/fit/?model=llama-70b&format=fp16-bf16&units=4',
      'Fits on 4 units.',
    ],
    ['will llama 70b fit', '/fit/?model=llama-70b', 'Fits in FP8. Does not fit in FP16.'],
    [
      'will llama 70b fit on four sparks',
      '/fit/?model=llama-70b&units=4',
      'Fits in every common format.',
    ],
    [
      '70b fp16',
      '/fit/?model=own&parameters=70&format=fp16-bf16',
      'Does not fit: 70 × 10⁹ weights × 16 bits ÷ 8 = 140 GB, of 128 GB.',
    ],
  ])('answers “%s” with the verdict', (query, url, text) => {
    expect(first(query)).toMatchObject({ url, text });
  });

  it('gives no verdict for more units than the planner takes', () => {
    expect(ask('llama 70b fp16 on 8 units').rows.map(({ url }) => url)).not.toContainEqual(
      expect.stringMatching(/^\/fit/),
    );
  });
});

describe('numbers in the names of models', () => {
  it.each([
    ['does llama 70b 4 fit', '/fit/?model=llama-70b'],
    ['does llama 70b fit on 2 sparks', '/fit/?model=llama-70b&units=2'],
    ['does llama 70b fit with 8 users', '/fit/?model=llama-70b'],
    ['llama 70b fp16 2x', '/fit/?model=llama-70b&format=fp16-bf16&units=2'],
  ])('count units only beside a word for them: “%s”', (query, url) => {
    expect(first(query)?.url).toBe(url);
  });
});

describe('the two files', () => {
  it('hold the records, and the first of them what is asked for first', () => {
    const { names, details } = pack(DATA, 'x');
    const key = ({ url, title }: SearchRecord) => `${url} ${title}`;
    const whole = unpack(JSON.parse(JSON.stringify(names)), JSON.parse(JSON.stringify(details)));
    expect(whole.records.map(key).sort()).toEqual(DATA.records.map(key).sort());
    const byUrl = new Map(DATA.records.map((one) => [key(one), one]));
    for (const one of whole.records) expect(one).toEqual(byUrl.get(key(one)));
    expect(unpack(names).records.map(({ kind }) => kind)).not.toContain('claim');
  });
});
