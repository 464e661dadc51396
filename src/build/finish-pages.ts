import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE_NAME } from '../site.ts';
import { addImprint } from './add-imprint.ts';
import { bindHeadingUnits } from './bind-heading-units.ts';
import { namesInScripts } from './script-names.ts';
import { type SheetUse, sheetUse } from './sheet-use.ts';
import { stripSearchAttributes } from './strip-search-attributes.ts';
import { beginsWithPolicy, stylesInPage } from './styles-in-page.ts';

/** Pages that are read and written at once: the disk is waited for longer than the processor. */
const AT_ONCE = 16;

/**
 * Gives every page its last form, which the indexer must not see yet: without the attributes that
 * only it reads, with headings in which no number is parted from its unit, with the line that it ends
 * with in print, and with the styles that it has a use for in it. Comes after the search index in the list of integrations.
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'sparkpedia:finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        const byScripts = namesInScripts(
          names
            .filter((file) => /^_astro[\\/].*\.js$/.test(file))
            .map((file) => readFileSync(join(folder, file), 'utf8')),
        );
        const sheets = new Map<string, SheetUse>();
        const sheetAt = (address: string): SheetUse => {
          const path = join(folder, address.slice(base.length));
          const sheet = sheets.get(path) ?? sheetUse(readFileSync(path, 'utf8').trim());
          sheets.set(path, sheet);
          return sheet;
        };
        const pages = names.filter((file) => file.endsWith('.html')).values();
        const withStyles = (html: string): string => stylesInPage(html, sheetAt, byScripts);
        const finishNext = async (): Promise<void> => {
          for (const name of pages) await finishPage(folder, name, base, withStyles);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, finishNext));
        // Nothing asks for them any more; those that scripts load are others.
        for (const path of sheets.keys()) await rm(path);
      },
    },
  };
}

async function finishPage(
  folder: string,
  name: string,
  base: string,
  withStyles: (html: string) => string,
): Promise<void> {
  const path = join(folder, name);
  const html = await readFile(path, 'utf8');
  if (!beginsWithPolicy(html)) throw new Error(`${name} does not begin with the policy of pages`);
  const address = base + name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
  const marked = addImprint(stripSearchAttributes(html), SITE_NAME, address);
  const finished = withStyles(bindHeadingUnits(marked));
  if (finished !== html) await writeFile(path, finished);
}
