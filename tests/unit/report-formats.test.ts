import { describe, expect, it } from 'vitest';
import { type Report, writeReport } from '../../src/command-line/report-formats.ts';

const REPORT: Report = {
  problems: [
    {
      rule: 'fact-defined',
      severity: 'fault',
      file: 'articles/a.mdx',
      line: 3,
      column: 5,
      message: 'There is no fact “x”: 100%.',
    },
    {
      rule: 'unit-style',
      severity: 'slip',
      file: 'articles/b.mdx',
      line: 1,
      column: 1,
      message: 'Write “W”.',
    },
    {
      rule: 'sentence-length',
      severity: 'advice',
      file: 'articles/b.mdx',
      line: 9,
      column: 2,
      message: 'Long.',
    },
  ],
  fileCount: 2,
  folder: 'content',
  lineOf: (file, line) =>
    file === 'articles/a.mdx' && line === 3 ? 'abc <Fact id="x" />' : undefined,
};

describe('reports', () => {
  it('for people name the place and show the line with a caret', () => {
    const lines = writeReport('people', REPORT).split('\n');
    expect(lines[0]).toBe('content/articles/a.mdx:3:5  fact-defined  There is no fact “x”: 100%.');
    expect(lines[1]).toBe('     3 │ abc <Fact id="x" />');
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('<Fact'));
    expect(lines[3]).toBe('');
  });

  it('show long lines around the place', () => {
    const long = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const [problem] = REPORT.problems;
    if (!problem) throw new Error('no problem');
    const lines = writeReport('people', {
      ...REPORT,
      problems: [{ ...problem, column: 301 }],
      lineOf: () => long,
    }).split('\n');
    expect(lines[1]?.length).toBeLessThan(120);
    expect(lines[1]?.slice(lines[2]?.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  it('as JSON hold every problem with its path', () => {
    const data: unknown = JSON.parse(writeReport('json', REPORT));
    expect(data).toMatchObject({
      files: 2,
      problems: [
        {
          path: 'content/articles/a.mdx',
          line: 3,
          column: 5,
          rule: 'fact-defined',
          severity: 'fault',
        },
        {},
        {},
      ],
    });
  });

  it('as SARIF describe each rule that a result names', () => {
    const { runs } = JSON.parse(writeReport('sarif', REPORT)) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; level: string }[];
      }[];
    };
    const rules = new Set(runs[0]?.tool.driver.rules.map(({ id }) => id));
    expect(runs[0]?.results.map(({ level }) => level)).toEqual(['error', 'error', 'note']);
    expect(runs[0]?.results.every(({ ruleId }) => rules.has(ruleId))).toBe(true);
  });

  it('for GitHub escape what would end the command', () => {
    expect(writeReport('github', REPORT).split('\n')[0]).toBe(
      '::error file=content/articles/a.mdx,line=3,col=5,title=fact-defined::There is no fact “x”: 100%25.',
    );
  });
});
