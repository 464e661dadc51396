import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
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
