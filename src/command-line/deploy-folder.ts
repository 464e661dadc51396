import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  afterDeploy,
  DEPLOYED_FILE,
  type Deployed,
  isHashed,
  leftOver,
  uploadOrder,
} from '../hosting/deploy-plan.ts';
import { MANIFEST_FILE } from '../hosting/manifest.ts';
import { filesOf } from './built-files.ts';

/** Revision of a finished site, from its manifest. */
export function revisionOf(site: string): string {
  const path = join(site, MANIFEST_FILE);
  const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const revision = typeof manifest === 'object' && manifest && Reflect.get(manifest, 'revision');
  if (typeof revision !== 'string')
    throw new Error(`${path} names no revision. Build the site again.`);
  return revision;
}

/** The builds whose files a folder holds; none where nothing was deployed yet. */
export function deployedIn(folder: string): Deployed {
  const path = join(folder, DEPLOYED_FILE);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

/**
 * Copies a site into a folder that is served while it happens, one file at a time, and takes away
 * what no build needs any more. Yields after each change.
 */
export function* deployIntoFolder(site: string, folder: string, keep?: number): Generator<string> {
  const files = filesOf(site);
  const build = { revision: revisionOf(site), hashed: files.filter(isHashed) };
  const deployed = afterDeploy(deployedIn(folder), build, keep);
  for (const file of uploadOrder(files)) {
    const bytes = readFileSync(join(site, file));
    // An untouched file keeps its date, and so its entity tag.
    if (isSame(join(folder, file), bytes)) continue;
    put(join(folder, file), bytes);
    yield `wrote ${file}`;
  }
  put(join(folder, DEPLOYED_FILE), `${JSON.stringify(deployed)}\n`);
  for (const file of leftOver(filesOf(folder), files, deployed)) {
    rmSync(join(folder, file));
    yield `removed ${file}`;
  }
}

function isSame(path: string, bytes: Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/** Writes a file so that whoever asks for it gets the old one or the new one, whole. */
function put(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
