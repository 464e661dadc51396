/** The day on a reader's calendar: "2026-11-22". */
export function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How many figures are past their half-life on a day. */
export function staleSentence(
  batches: readonly { readonly due: string; readonly count: number }[],
  day: string,
): string {
  const count = batches.filter(({ due }) => due < day).reduce((sum, batch) => sum + batch.count, 0);
  if (count === 0) return 'On the day you read this, none is overdue.';
  return `On the day you read this, ${count} ${count === 1 ? 'is' : 'are'} overdue.`;
}
