import { afterEach, describe, expect, it, vi } from 'vitest';

const ALL = Array.from({ length: 50 }, (_, at) => at);

async function inTurn(turn: number) {
  vi.resetModules();
  vi.stubEnv('ROTATION', String(turn));
  return import('../support/turn.ts');
}

afterEach(() => vi.unstubAllEnvs());

describe('a rotation', () => {
  it('tries every entry once in as many turns as it has parts', async () => {
    const tried: number[] = [];
    for (const turn of [7, 8, 9]) tried.push(...(await inTurn(turn)).partInTurn(ALL, 3));
    expect(tried.toSorted((a, b) => a - b)).toEqual(ALL);
  });

  it('tries every entry in every way in all its turns, and in one way in a round of parts', async () => {
    const [parts, ways] = [4, 3];
    const tried: string[] = [];
    for (let turn = 0; turn < parts * ways; turn += 1) {
      const { partInTurnOfWay } = await inTurn(turn);
      for (let way = 0; way < ways; way += 1)
        tried.push(...partInTurnOfWay(ALL, parts, way, ways).map((one) => `${one} ${way}`));
      if (turn === parts - 1) expect(tried).toHaveLength(ALL.length);
    }
    expect(tried).toHaveLength(ALL.length * ways);
    expect(new Set(tried).size).toBe(ALL.length * ways);
  });
});
