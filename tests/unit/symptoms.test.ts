import { describe, expect, it } from 'vitest';
import { indexSymptoms, type SymptomRecord } from '../../src/symptoms/index-symptoms.ts';
import { matchSymptoms } from '../../src/symptoms/match.ts';
import { holds, normalised, readPattern } from '../../src/symptoms/pattern.ts';

const isHeld = (line: string, pattern: string): boolean =>
  holds(normalised(line), readPattern(pattern));

describe('a pattern', () => {
  it.each([
    ['exec /app/run: exec format error', 'exec {path}: exec format error', true],
    ['exec : exec format error', 'exec {path}: exec format error', false],
    ['Error 804: forward', 'error {number}: forward', true],
    ['Error x: forward', 'error {number}: forward', false],
    ['a.cc:164 Discover a.cc:89 Read', '{text}a.cc:{number} Read', true],
    ['\u001B[31mFatal:\u001B[0m   no   disk', 'fatal: no disk', true],
    ['cannot open “x”', 'cannot open "x"', true],
    ['allocated 0x1fF bytes', 'allocated {hex} bytes', true],
    ['version v1.2.3-rc1 found', 'version {version} found', true],
    ['version one found', 'version {version} found', false],
    ['braces {like} these', 'braces {like} these', true],
    ['ends with 12', 'ends with {number}', true],
    ['ends with', 'ends with {number}', false],
  ])('%s | %s → %s', (line, pattern, expected) => {
    expect(isHeld(line, pattern)).toBe(expected);
  });

  it('stops where a line is made to keep it busy', () => {
    const line = 'ab '.repeat(1300);
    expect(isHeld(line, '{text}ab{text}ab{text}ab{text}ab{text}cd{number}')).toBe(false);
  });
});

const record = (id: string, ...output: SymptomRecord['output'][number][]): SymptomRecord => ({
  id,
  title: `Title of ${id}`,
  state: 'open',
  output,
});

const index = indexSymptoms([
  record('lamp', { line: 'lamp: fault {number} at socket {word}' }),
  record('memory', { line: 'CUDA error: out of memory', isCommon: true }),
  record('wrapped', {
    line: 'The detected version ({version}) mismatches the version that was used',
  }),
  record('library', {
    line: 'error while loading shared libraries: liblamp.so.12: cannot open it',
  }),
]);
const sure = (text: string): string[] =>
  matchSymptoms(text, index).flatMap(({ id, isSure }) => (isSure ? id : []));
const possible = (text: string): string[] =>
  matchSymptoms(text, index).flatMap(({ id, isSure }) => (isSure ? [] : id));

describe('a pasted log', () => {
  it('leads to the problem whose output it holds, with the line', () => {
    const [first] = matchSymptoms('start\n12:00 lamp: fault 7 at socket B\nend', index);
    expect(first).toMatchObject({
      id: 'lamp',
      isSure: true,
      lines: ['12:00 lamp: fault 7 at socket B'],
    });
  });

  it('is only a hint where the line appears for other reasons too', () => {
    expect(sure('CUDA error: out of memory')).toEqual([]);
    expect(possible('CUDA error: out of memory')).toEqual(['memory']);
  });

  it('is put together where a message is broken over lines', () => {
    expect(
      sure('RuntimeError:\n  The detected version (11.8) mismatches the\n  version that was used'),
    ).toEqual(['wrapped']);
  });

  it('says nothing of a line without the one word that matters', () => {
    const other = 'error while loading shared libraries: libmpi.so.40: cannot open it';
    expect([...sure(other), ...possible(other)]).toEqual([]);
    expect(possible('loading shared libraries error: cannot open liblamp.so.12 it while')).toEqual([
      'library',
    ]);
  });

  it('says nothing of nothing', () => {
    for (const text of ['', '\n\n', 'all is well', '\u0000\u001B[', '{'.repeat(5000)])
      expect(matchSymptoms(text, index)).toEqual([]);
  });
});
