const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Prints a date for readers: "2026-10-02" → "2 October 2026", "2026-10" → "October 2026". */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Prints a date for narrow columns: "2026-10-02" → "2 Oct 2026". */
export function formatShortDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = (MONTHS[Number(month) - 1] ?? month).slice(0, 3);
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
