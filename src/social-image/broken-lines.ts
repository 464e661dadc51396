/**
 * A text broken into lines of at most some width; a longer word has a line to itself. Spaces that do
 * not break keep numbers and units together.
 */
export function brokenLines(
  text: string,
  most: number,
  widthOf: (words: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
