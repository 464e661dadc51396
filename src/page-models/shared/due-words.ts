const DAY_MS = 86_400_000;

/**
 * How far a due day is away from another, both as "2026-11-22": "due in 30 days", "due on this day",
 * "3 days overdue". The page words it for the day of its edition, the script for that of reading.
 */
export function dueWords(due: string, day: string): string {
  const left = Math.round(
    (Date.parse(`${due}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS,
  );
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'}`;
  if (left === 0) return 'due on this day';
  return left > 0 ? `due in ${days}` : `${days} overdue`;
}
