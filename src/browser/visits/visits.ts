/** Name of what is kept: for each page its revision when it was last read, or that nothing is. */
export const VISITS = 'visits';
/** Value that says that nothing is to be remembered. */
export const OFF = 'off';

/** Revision of each page when it was last read, the latest last. */
export type Visits = Readonly<Record<string, unknown>>;

/** Pages that are remembered, at most. */
const MOST = 300;

/** What is kept. Text that cannot be read counts as none. */
export function visitsIn(text: string | null): Visits | 'off' {
  if (text === OFF) return OFF;
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** The same with one page noted as the latest; the oldest pages go when there are too many. */
export function noted(visits: Visits, path: string, revision: string): Visits {
  const others = Object.entries(visits).filter(([other]) => other !== path);
  return Object.fromEntries([...others.slice(1 - MOST), [path, revision]]);
}
