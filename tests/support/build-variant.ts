import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER, TEST_SITES } from './test-sites.ts';

export interface Variant {
  readonly folder: string;
  readonly remove: () => void;
}

/** How a build differs from the one of the set-up. */
export interface Difference {
  /** Change of a text of the content, in a file of the content folder. */
  readonly edit?: { readonly file: string; readonly from: string; readonly to: string };
  readonly environment?: Readonly<Record<string, string>>;
  /** Words put before the command: `taskset -c 0`, `sh -c 'umask …'`. */
  readonly before?: readonly string[];
  /** Where it is written; a folder of its own otherwise. */
  readonly folder?: string;
}

/** Builds the site of every component once more, with a difference. */
export function buildVariant({ edit, environment = {}, before = [], folder }: Difference): Variant {
  const site = TEST_SITES.kitchenSink;
  const place = mkdtempSync(join(tmpdir(), 'sparkpedia-variant-'));
  const content = join(place, 'content');
  cpSync(site.environment.CONTENT_DIR, content, { recursive: true });
  if (edit !== undefined) {
    const text = readFileSync(join(content, edit.file), 'utf8');
    if (!text.includes(edit.from)) throw new Error(`${edit.file} does not hold “${edit.from}”`);
    writeFileSync(join(content, edit.file), text.replace(edit.from, edit.to));
  }
  const output = folder ?? join(place, 'site');
  const astro = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
  const [program = '', ...rest] = [...before, process.execPath, astro, 'build', '--outDir', output];
  execFileSync(program, rest, {
    cwd: PROJECT_FOLDER,
    // The test runner's own variables would make a build of another kind.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...site.environment,
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // What is compared or looked at is drawn for it.
      BUILD_CACHE: 'off',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    folder: output,
    remove: () => {
      rmSync(place, { recursive: true, force: true });
      rmSync(output, { recursive: true, force: true });
    },
  };
}
