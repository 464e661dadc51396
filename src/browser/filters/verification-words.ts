const DAY_MS = 86_400_000;

/** The day on a reader's calendar: "2026-11-22". */
export function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "due in 30 days", "due on this day", "3 days overdue", as the page itself words it. */
export function dueOn(due: string, day: string): string {
  const left = Math.round(
    (Date.parse(`${due}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS,
  );
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'}`;
  if (left === 0) return 'due on this day';
  return left > 0 ? `due in ${days}` : `${days} overdue`;
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
