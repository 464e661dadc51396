import { describe, expect, it } from 'vitest';
import { WRONG_STATEMENTS } from '../fixtures/wrong-statements.ts';
import { REAL } from '../support/real-content.ts';

const { claims } = REAL;
const CLAIM_COUNT = 139;

describe('the checked claims', () => {
  it('are all there, from c001 to c139, each once', () => {
    const expected = Array.from(
      { length: CLAIM_COUNT },
      (_, index) => `c${String(index + 1).padStart(3, '0')}`,
    );
    expect(claims.map(({ id }) => id)).toEqual(expected);
  });

  it('say what is right wherever they are not', () => {
    const silent = claims.filter(
      ({ verdict, instead }) =>
        ['wrong', 'imprecise', 'contradictory'].includes(verdict) && !instead,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('name a source, or say that there is none', () => {
    const bare = claims.filter(
      ({ sources, verdict, evidence }) =>
        sources === undefined &&
        verdict === 'holds' &&
        !/\bno (?:citable )?source\b/.test(evidence),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('are watched over by a pattern wherever they are wrong', () => {
    const unwatched = claims.filter(
      ({ verdict, pattern }) => verdict === 'wrong' && pattern === undefined,
    );
    expect(unwatched.map(({ id }) => id)).toEqual([]);
  });
});

describe('the patterns of wrong statements', () => {
  const watched = claims.filter(({ pattern }) => pattern !== undefined);
  const finds = (pattern: string | undefined, text: string) =>
    new RegExp(pattern ?? '', 'iu').test(text);

  it('have a sample each, and there is no sample without a pattern', () => {
    expect(Object.keys(WRONG_STATEMENTS)).toEqual(watched.map(({ id }) => id));
  });

  it.each(watched.map(({ id, pattern }) => ({ id, pattern })))(
    '$id finds the wrong statement',
    ({ id, pattern }) => {
      expect(finds(pattern, WRONG_STATEMENTS[id] ?? '')).toBe(true);
    },
  );

  it('let every correction pass', () => {
    const caught = watched.flatMap(({ id, pattern }) =>
      claims
        .filter(({ instead }) => finds(pattern, instead ?? ''))
        .map((other) => `${id} finds what ${other.id} says instead`),
    );
    expect(caught).toEqual([]);
  });
});
