/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something found wrong: where it is and what to do about it. */
export interface Finding extends Position {
  /** Path relative to the content folder. */
  readonly file: string;
  readonly message: string;
}

/**
 * A fault stops check and build. A slip stops the check alone: it is a mistake, but nothing breaks
 * by it, and a large imported text must still be buildable. Advice stops nothing.
 */
export type Severity = 'fault' | 'slip' | 'advice';

/** A finding of a named rule. */
export interface Problem extends Finding {
  /** Id of the rule that is broken. */
  readonly rule: string;
  readonly severity: Severity;
}

/** What the reading of files itself can find; each of these is also a rule with a sentence. */
export type ReadingRule =
  | 'body-parses'
  | 'check-completes'
  | 'file-is-known'
  | 'file-name-is-slug'
  | 'record-fits-schema'
  | 'yaml-parses';

/** A finding made while files are read, before the rules run. */
export interface ReadingFinding extends Finding {
  readonly rule: ReadingRule;
}

export const FILE_START: Position = { line: 1, column: 1 };

/** Makes a finding; the position defaults to the first character of the file. */
export function finding(file: string, message: string, position: Position = FILE_START): Finding {
  return { file, message, line: position.line, column: position.column };
}

/** Makes a finding of the reading phase. */
export function readingFinding(
  rule: ReadingRule,
  file: string,
  message: string,
  position: Position = FILE_START,
): ReadingFinding {
  return { rule, ...finding(file, message, position) };
}

/** Sorts by file, then by place, so that output is the same on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
