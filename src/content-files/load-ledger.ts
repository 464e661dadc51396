import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LedgerEntry, readLedger } from '../knowledge/ledger.ts';

/** File of the addresses that were published from a content folder. */
export const LEDGER_FILE = 'addresses.txt';

/** The ledger of a content folder; undefined where it has none, as folders that are not published. */
export function loadLedger(folder: string): LedgerEntry[] | undefined {
  const path = join(folder, LEDGER_FILE);
  return existsSync(path) ? readLedger(readFileSync(path, 'utf8')) : undefined;
}
