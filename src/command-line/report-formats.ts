import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Problem, Severity } from '../knowledge/problems.ts';
import { RULES } from '../knowledge/rules/index.ts';

/** What a report is made from. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly fileCount: number;
  /** Content folder as it is shown in paths. */
  readonly folder: string;
  /** Line of a file, counted from 1, for showing the place. */
  readonly lineOf: (file: string, line: number) => string | undefined;
}

export const FORMATS = ['people', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes a report in one of the formats. */
export function writeReport(format: Format, report: Report): string {
  switch (format) {
    case 'people':
      return forPeople(report);
    case 'json':
      return JSON.stringify({ files: report.fileCount, problems: placed(report) }, undefined, 2);
    case 'sarif':
      return JSON.stringify(sarif(report), undefined, 2);
    case 'github':
      return placed(report).map(githubLine).join('\n');
  }
}

const COLOURS = { fault: 'red', slip: 'yellow', advice: 'cyan' } as const;
/** How much advice is listed for people; the rest is counted. */
const MOST_ADVICE = 20;

function forPeople(report: Report): string {
  const isAdvice = ({ severity }: Problem) => severity === 'advice';
  const advice = report.problems.filter(isAdvice);
  const shown = [...report.problems.filter((p) => !isAdvice(p)), ...advice.slice(0, MOST_ADVICE)];
  const lines = shown.map((problem, index) => {
    const isNewFile = index > 0 && shown[index - 1]?.file !== problem.file;
    return `${isNewFile ? '\n' : ''}${forPerson(report, problem)}`;
  });
  const rest = advice.length - Math.min(advice.length, MOST_ADVICE);
  const more =
    rest > 0
      ? [`\n… and ${rest.toLocaleString('en-US')} more pieces of advice (--format json lists all)`]
      : [];
  return [...lines, ...more].join('\n');
}

function forPerson(report: Report, problem: Problem): string {
  const { file, line, column, rule, message, severity } = problem;
  const place = `${join(report.folder, file)}:${line}:${column}`;
  const head = `${place}  ${styleText(COLOURS[severity], rule)}  ${message}`;
  const source = report.lineOf(file, line);
  if (source === undefined || source.trim() === '') return head;
  const { text, caret } = excerpt(source, column);
  const gutter = styleText('dim', `${String(line).padStart(6)} │ `);
  const blank = styleText('dim', '       │ ');
  return `${head}\n${gutter}${text}\n${blank}${' '.repeat(caret)}${styleText(COLOURS[severity], '^')}`;
}

const EXCERPT_WIDTH = 90;

/** The part of a line around a column, so that long lines keep their caret in view. */
function excerpt(source: string, column: number): { text: string; caret: number } {
  const from = Math.max(0, Math.min(column - 30, source.length - EXCERPT_WIDTH));
  const text = source.slice(from, from + EXCERPT_WIDTH).replace(/\t/g, ' ');
  return { text: `${from > 0 ? '…' : ''}${text}`, caret: column - 1 - from + (from > 0 ? 1 : 0) };
}

function placed({ problems, folder }: Report) {
  return problems.map(({ file, ...problem }) => ({ path: join(folder, file), ...problem }));
}

const LEVELS: Readonly<Record<Severity, { readonly sarif: string; readonly github: string }>> = {
  fault: { sarif: 'error', github: 'error' },
  slip: { sarif: 'error', github: 'error' },
  advice: { sarif: 'note', github: 'notice' },
};

/** GitHub’s workflow command for an annotation; https://docs.github.com/actions, “Workflow commands”. */
function githubLine({
  path,
  line,
  column,
  rule,
  message,
  severity,
}: ReturnType<typeof placed>[number]): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${LEVELS[severity].github} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

/** SARIF 2.1.0, as OASIS defines it. */
function sarif(report: Report) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Sparkpedia check',
            rules: RULES.map(({ id, sentence }) => ({ id, shortDescription: { text: sentence } })),
          },
        },
        results: placed(report).map(({ path, line, column, rule, message, severity }) => ({
          ruleId: rule,
          level: LEVELS[severity].sarif,
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: path.split('\\').join('/') },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}
