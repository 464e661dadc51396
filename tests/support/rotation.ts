import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../src/hosting/manifest.ts';
import { pageTemplates } from './page-templates.ts';

/**
 * Addresses of the pages of a site that have their turn: those of each template that try it hardest,
 * and one of so many of all others. Which, the digest of the site says: another build tries others, and
 * the same build the same ones.
 */
export function pagesInTurn(siteFolder: string, paths: readonly string[], oneOf: number): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(siteFolder, MANIFEST_FILE), 'utf8'));
  const digest = String(Reflect.get(Object(manifest), 'digest'));
  const turn = Number.parseInt(digest.slice(0, 8), 16) % oneOf;
  const hardest = new Set(pageTemplates(siteFolder).flatMap((template) => template.paths));
  return paths.filter((path, at) => hardest.has(path) || at % oneOf === turn);
}
