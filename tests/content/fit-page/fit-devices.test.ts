import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/markup/to-html.ts';
import { memoryView } from '../../../src/page-models/fit/memory-view.ts';
import { fitAnswer } from '../../../src/renderings/fit/answer.ts';
import { data, knowledge, resolved, stateOf, viewOf } from './knowledge.ts';

const device = (id: string) => data.devices.find((one) => one.id === id);

describe('machines of partners with GB10', () => {
  const PARTNERS = [...knowledge.subjects.values()].filter(
    ({ id, kind, includes }) =>
      kind === 'computer' && includes?.includes('gb10') && !/^dgx-spark|^gb10/.test(id),
  );

  it('are all there by name, with the memory that was seen on DGX Spark, and say so', () => {
    expect(PARTNERS.length).toBeGreaterThan(7);
    for (const { id } of PARTNERS) {
      const { lowGib, highGib, bandwidthGigabytes } = device('dgx-spark') ?? {};
      expect(device(id), id).toMatchObject({ lowGib, highGib, bandwidthGigabytes });
      expect(device(id)?.memoryWords, id).toContain(
        'Linux sees 119.7–121.7\u00A0GiB on NVIDIA DGX',
      );
    }
  });

  it('have their memory from a source', () => {
    for (const { facts } of PARTNERS) {
      const memory = facts.find(({ property }) => property === 'memory-capacity');
      expect(memory).toMatchObject({ value: 128, unit: 'GB' });
      expect(memory?.sources.length).toBeGreaterThan(0);
    }
  });

  it('take over what was measured on DGX Spark', () => {
    const { measured } = viewOf('?model=gpt-oss-120b&engine=llama-cpp&device=GX10');
    expect(measured?.rows[0]?.nearness).toContain('the same chip in NVIDIA DGX Spark');
    expect(resolved('?device=pgx').state?.device.id).toBe('lenovo-thinkstation-pgx');
  });

  it('are not DGX Spark with 64 GB', () => {
    expect(device('dgx-spark-64gb')?.highGib).toBe(64);
  });
});

describe('Macs', () => {
  it('are a choice of memory sizes, each with the bandwidth of its chip', () => {
    const sizes = data.devices.filter(({ subject }) => subject === 'mac-studio-m4-max');
    expect(sizes.map(({ title, bandwidthGigabytes }) => [title, bandwidthGigabytes])).toEqual([
      ['Apple Mac Studio (M4 Max, 36 GB)', 410],
      ['Apple Mac Studio (M4 Max, 48 GB)', 546],
      ['Apple Mac Studio (M4 Max, 64 GB)', 546],
      ['Apple Mac Studio (M4 Max, 128 GB)', 546],
    ]);
    const { state, faults } = resolved('?device=m3-ultra');
    expect(state).toBeUndefined();
    expect(faults[0]?.suggestions.map(({ text }) => text)).toEqual([
      'Apple Mac Studio (M3 Ultra, 96 GB) (mac-studio-m3-ultra-96gb)',
      'Apple Mac Studio (M3 Ultra, 256 GB) (mac-studio-m3-ultra-256gb)',
      'Apple Mac Studio (M3 Ultra, 512 GB) (mac-studio-m3-ultra-512gb)',
    ]);
    expect(resolved('?device=m3-ultra-256gb').state?.device.bandwidthGigabytes).toBe(819);
  });

  it('have the memory that Metal grants by default, without a reserve for the system', () => {
    const mac = device('mac-studio-m4-max-128gb');
    expect(mac?.lowGib).toBeCloseTo((128e9 / 2 ** 30) * 0.75, 6);
    expect(mac?.highGib).toBeCloseTo(128 * 0.84, 6);
    expect(mac?.reserveGib).toBe(0);
  });

  it('show the limit and lead to its source', () => {
    const query = '?model=gpt-oss-120b&device=mac-studio-m4-max-128gb&engine=llama-cpp';
    expect(memoryView(stateOf(query)).arithmetic.join()).toContain(
      'Metal grants the GPU 75–84\u00A0% by default',
    );
    expect(toHtml(fitAnswer(viewOf(query), (path) => path))).toContain(
      '<a href="/devices/mac-studio-m4-max/#f-metal-share">limit of Metal</a>',
    );
  });

  it('all have a limit and no device else has', () => {
    for (const one of data.devices)
      expect(one.limitPath !== undefined, one.id).toBe(one.title.startsWith('Apple '));
  });
});

describe('formats', () => {
  it.each([
    ['AWQ', 'awq'],
    ['GPTQ-Int4', 'gptq'],
    ['auto-round', 'autoround'],
    ['Q3_K_M', 'q3-k-m'],
    ['IQ3_XXS', 'iq3-xxs'],
    ['UD-Q4_K_XL', 'ud-q4-k-xl'],
  ])('%s is known as %s', (name, id) => {
    expect(resolved(`?model=llama-3-1-70b&format=${name}`)).toMatchObject({
      faults: [],
      state: { format: { id } },
    });
  });

  it('say how far their files differ where it is much', () => {
    const { arithmetic } = memoryView(stateOf('?model=llama-3-1-70b&format=awq'));
    expect(arithmetic[0]).toContain('× 4.58 bits ÷ 8 = 40.4 GB (37.6 GiB), ± 7\u00A0%');
  });

  it('of one name take the published file of the model where there is one', () => {
    const { arithmetic } = memoryView(stateOf('?model=glm-4-5-air&format=ud-q4-k-xl'));
    expect(arithmetic[0]).toContain('the published file “UD-Q4_K_XL (GGUF)” of GLM-4.5-Air');
  });
});
