/** A run of an excerpt's text, and whether the query found it. */
export interface ExcerptRun {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Splits Pagefind's excerpt into runs of plain text, so that none of it is ever parsed as HTML. */
export function splitExcerpt(excerpt: string): readonly ExcerptRun[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/u.exec(piece);
      return { text: decode(marked?.[1] ?? piece), isMarked: marked !== null };
    });
}

/** Pagefind escapes these two signs and no others. */
function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
