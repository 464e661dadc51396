import { describe, expect, it } from 'vitest';
import { noted, OFF, type Visits, visitsIn } from '../../src/browser/visits/visits.ts';

const kept = (text: string | null): Visits => {
  const visits = visitsIn(text);
  if (visits === OFF) throw new Error('Nothing is to be remembered');
  return visits;
};

describe('what is remembered of visits', () => {
  it('is nothing at first, and nothing where the text cannot be read', () => {
    for (const text of [null, '', '{', '3', 'null', '"x"']) expect(kept(text)).toEqual({});
  });

  it('is the revision of each page, the latest last', () => {
    const visits = noted(noted(noted({}, '/a/', '1'), '/b/', '2'), '/a/', '3');
    expect(Object.entries(visits)).toEqual([
      ['/b/', '2'],
      ['/a/', '3'],
    ]);
    expect(kept(JSON.stringify(visits))).toEqual(visits);
  });

  it('stays within bounds: the oldest pages are forgotten', () => {
    let visits: Visits = {};
    for (let page = 0; page < 400; page += 1) visits = noted(visits, `/p${page}/`, 'r');
    const paths = Object.keys(visits);
    expect(paths).toHaveLength(300);
    expect(paths.at(-1)).toBe('/p399/');
    expect(paths[0]).toBe('/p100/');
  });

  it('can be switched off', () => {
    expect(visitsIn(OFF)).toBe(OFF);
  });
});
