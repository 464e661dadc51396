import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildSettings } from '../build-settings.ts';
import { codeDigest } from './drawing-keys.ts';
import { type KeptFiles, openKeptFiles } from './kept-files.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const STORES = join(PROJECT, 'node_modules/.cache/sparkpedia/kept');
/** Builds into different folders that are remembered at once. */
const MOST_STORES = 4;

/** Steps of a build that take over what they made before. */
type Step = 'read' | 'drawn' | 'parts' | 'finished' | 'packed';

/** Where lies what is kept of builds of a content folder into an output folder. */
export function keptFolder(contentFolder: string, output: string): string {
  const hash = createHash('sha256').update(`${resolve(contentFolder)}\0${resolve(output)}`);
  return join(STORES, hash.digest('hex').slice(0, 16));
}

/** What a step made in the last build into a folder; undefined where nothing is kept or can be. */
export async function openKept(
  { contentFolder, keepsFiles }: BuildSettings,
  output: string,
  step: Step,
): Promise<KeptFiles | undefined> {
  if (!keepsFiles) return undefined;
  const folder = keptFolder(contentFolder, output);
  try {
    mkdirSync(folder, { recursive: true });
    const now = new Date();
    utimesSync(folder, now, now);
    dropOldStores();
    return await openKeptFiles(join(folder, step));
  } catch {
    return undefined;
  }
}

function dropOldStores(): void {
  const byAge = readdirSync(STORES)
    .map((name) => join(STORES, name))
    .map((folder) => ({ folder, used: statSync(folder).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of byAge.slice(MOST_STORES))
    rmSync(folder, { recursive: true, force: true });
}

const digests = new Map<string, string>();

/** A digest of the code and of all that a build into a folder was told; made once. */
export function buildDigest(settings: BuildSettings, output: string): string {
  const digest = digests.get(output) ?? codeDigest(PROJECT, { settings, output });
  digests.set(output, digest);
  return digest;
}
