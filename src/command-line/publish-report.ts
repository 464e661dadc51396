import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { publishFaults } from '../hosting/publish-faults.ts';
import { basePathOf, filesOf } from './built-files.ts';

const TEXT = /\.(?:html|xml|txt|json|jsonl|csv|md|bib|ris|js)$/;

/** What is wrong with the absolute addresses of a finished site. */
export interface PublishReport {
  /** Full address of the home page; undefined for a site that was built without one. */
  readonly root: string | undefined;
  readonly files: number;
  readonly faults: readonly string[];
}

/** Compares every absolute address of a finished site with `SITE_URL`, or with what its home page says. */
export function publishReport(folder: string): PublishReport {
  const files = filesOf(folder);
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const said = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
  if (said === undefined)
    return {
      root: undefined,
      files: files.length,
      faults: [
        `The site in ${folder} was built without SITE_URL: it has no canonical addresses, no feeds and no address for search. Build it again with SITE_URL set.`,
      ],
    };
  const root = env['SITE_URL'] ? new URL(basePathOf(folder), env['SITE_URL']).href : said;
  const known = new Set(files);
  const site = { root, exists: (path: string) => known.has(decodeURI(path)) };
  const faults = files
    .filter((path) => TEXT.test(path) && !/^(?:_astro|pagefind)\//.test(path))
    .flatMap((path) =>
      publishFaults({ path, text: readFileSync(join(folder, path), 'utf8') }, site),
    );
  return { root, files: files.length, faults };
}
