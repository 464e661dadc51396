import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Elements that exist for the indexer alone and would be left without meaning. */
const CARRIER =
  /<meta data-pagefind-meta[^<>]*>|<span hidden data-pagefind-meta="[^"]*"><\/span>\s*/g;
const TAG = /<[a-z][^<>]*\bdata-pagefind-[^<>]*>/g;
const ATTRIBUTE = /\s+data-pagefind-[a-z-]+(?:="[^"]*")?/g;

/** Removes from a page the attributes, and the elements that carry them, that only the indexer reads. */
export function stripSearchAttributes(html: string): string {
  return html.replace(CARRIER, '').replace(TAG, (tag) => tag.replace(ATTRIBUTE, ''));
}

/**
 * Takes the indexer's attributes out of every page, because they cost readers bytes and tell them
 * nothing. Comes after the search index in the list of integrations.
 */
export function lightenPages(): AstroIntegration {
  return {
    name: 'sparkpedia:lighten-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        for (const name of names.filter((file) => file.endsWith('.html'))) {
          const path = join(folder, name);
          const html = await readFile(path, 'utf8');
          const lighter = stripSearchAttributes(html);
          if (lighter !== html) await writeFile(path, lighter);
        }
      },
    },
  };
}
