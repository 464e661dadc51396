import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { isLong } from './long.ts';
import { PROJECT_FOLDER, SITES_FOLDER } from './test-sites.ts';

const FOLDER = join(SITES_FOLDER, 'figures');

/** A figure that a test reached. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** Test file that measured it. */
  readonly file: string;
  readonly isLong: boolean;
  /** When, as ISO 8601. */
  readonly at: string;
}

/**
 * Notes a figure for `npm run report`, when what it says has been asserted. A later run overwrites it.
 *
 * @param id lower-case words with hyphens, named in `tests/report/goals.ts`
 */
export function noteFigure(id: string, value: number, unit: string): void {
  const figure: Figure = {
    id,
    value,
    unit,
    file: relative(PROJECT_FOLDER, expect.getState().testPath ?? ''),
    isLong,
    at: new Date().toISOString(),
  };
  mkdirSync(FOLDER, { recursive: true });
  // The long run tries more; both are kept, and the report prefers the long one.
  // Ids of templates hold paths.
  const name = id.replaceAll('/', '-');
  writeFileSync(join(FOLDER, `${name}${isLong ? '.long' : ''}.json`), JSON.stringify(figure));
}

const SHARES = z.looseObject({ shares: z.array(z.string()), since: z.string() });

/**
 * Notes that one share of what a rotation goes through was tried. Shares add up from run to run; the
 * report says how many of all there were, and since when.
 *
 * @param share names the share among all
 */
export function noteShare(id: string, share: string, of: number, unit: string): void {
  const path = join(FOLDER, `${id}${isLong ? '.long' : ''}.json`);
  const known: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const none = { shares: [], since: new Date().toISOString().slice(0, 10) };
  const before = SHARES.safeParse(known).data ?? none;
  const shares = [...new Set([...before.shares, share])].toSorted();
  noteFigure(id, shares.length, `of ${of} ${unit} since ${before.since}`);
  const figure: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...Object(figure), shares, since: before.since }));
}
