/**
 * Every kind of fault that content can have. The id says what must hold; the sentence is printed
 * in the documentation of the check.
 */
export const PROBLEM_KINDS = {
  'yaml-parses': 'A YAML file or the front matter can be parsed.',
  'body-parses': 'The body of an article can be parsed as MDX.',
  'record-fits-schema': 'Every field of a content file is known and has a value of the right form.',
  'file-name-is-slug': 'File names are lower-case letters and digits joined by hyphens.',
  'file-is-known': 'Every file lies in a folder that the site reads and has the right ending.',
  'id-unique': 'No two articles, events or files share an id.',
  'title-unique': 'No two articles share a title.',
  'alias-unique': 'An alias leads to one article and is no title of another.',
  'heading-unique': 'No two headings of an article have the same anchor.',
  'reference-defined': 'Every reference that is cited exists.',
  'reference-used': 'Every reference is cited somewhere.',
  'fact-defined': 'Every fact that is shown exists.',
  'subject-defined': 'Every subject that is named exists.',
  'table-defined': 'Every table that is shown exists.',
  'table-shown': 'Every table is shown somewhere.',
  'drawing-defined': 'Every drawing that is shown exists.',
  'anchor-unique': 'No two fact rows of a page share an anchor.',
  'article-exists': 'Every internal link leads to a page of the site.',
  'heading-exists': 'Every link to a section leads to a heading.',
  'link-is-safe': 'Links lead to https, http, mailto or a page of the site.',
  'image-has-alt': 'Every image has a text alternative.',
  'component-known': 'Articles use only the components made for authors.',
  'attribute-known': 'A component has only the attributes it knows, and those it needs.',
  'attribute-is-static':
    'Attributes of components are plain strings, so that every tool can read them.',
  'no-code': 'Articles hold no import, export or expression.',
  'no-raw-html': 'Articles hold no raw HTML.',
  'dispute-is-disputed': 'The component Disputed shows a fact that has rival values.',
  'figure-is-fact':
    'A figure with a unit in prose comes from a fact, so that it has a source and a date.',
  'check-completes': 'The check itself reads every file without failing.',
} as const;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One fault: where it is, which rule it breaks, and what to do. */
export interface Problem extends Position {
  readonly kind: ProblemKind;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly message: string;
}

export const FILE_START: Position = { line: 1, column: 1 };

/** Makes a problem; the position defaults to the first character of the file. */
export function problem(
  kind: ProblemKind,
  file: string,
  message: string,
  position: Position = FILE_START,
): Problem {
  return { kind, file, message, line: position.line, column: position.column };
}

/** Sorts by file, then by place, so that output is the same on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      a.message.localeCompare(b.message, 'en'),
  );
}
