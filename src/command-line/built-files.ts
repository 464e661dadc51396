import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FinishedSite } from '../hosting/files.ts';
import {
  addressesOf,
  answersOf,
  type BuiltFile,
  furnitureOf,
  isPublished,
} from '../knowledge/page-addresses.ts';

/** Paths of all files of a finished site, sorted, with slashes and without one in front. */
export function filesOf(siteFolder: string): string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Folder of a finished site on its host, with slashes at both ends: its pages say it. */
export function basePathOf(siteFolder: string): string {
  const page = readFileSync(join(siteFolder, '404.html'), 'utf8');
  return / data-base="([^"]+)"/.exec(page)?.[1] ?? '/';
}

/**
 * A finished site, as far as its host must know it.
 *
 * @param basePath where it lies on its host, with slashes at both ends; asked of its pages if not given
 */
export function finishedSite(siteFolder: string, basePath = basePathOf(siteFolder)): FinishedSite {
  return { files: filesOf(siteFolder), basePath };
}

function* builtFiles(siteFolder: string): Generator<BuiltFile> {
  for (const name of filesOf(siteFolder)) {
    const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    if (!isPublished(path)) continue;
    yield name.endsWith('.html')
      ? { path, html: readFileSync(join(siteFolder, name), 'utf8') }
      : { path };
  }
}

/** Addresses of a finished site that belong into the ledger. */
export function publishedAddresses(siteFolder: string): Set<string> {
  const furniture = furnitureOf(readFileSync(join(siteFolder, '404.html'), 'utf8'));
  const found = new Set<string>();
  for (const file of builtFiles(siteFolder))
    for (const address of addressesOf(file, furniture)) found.add(address);
  return found;
}

/** Every address that a finished site answers. */
export function answeredAddresses(siteFolder: string): Set<string> {
  const found = new Set<string>();
  for (const file of builtFiles(siteFolder))
    for (const address of answersOf(file)) found.add(address);
  return found;
}
