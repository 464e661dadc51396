import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildSettings } from '../build-settings.ts';
import { SITE_NAME } from '../site.ts';
import { addImprint } from './add-imprint.ts';
import { bindHeadingUnits } from './bind-heading-units.ts';
import { digest } from './digest.ts';
import { buildDigest, openKept } from './kept.ts';
import { keptOrMade } from './kept-files.ts';
import { namesInScripts } from './script-names.ts';
import { type SheetUse, sheetUse } from './sheet-use.ts';
import { stripSearchAttributes } from './strip-search-attributes.ts';
import { beginsWithPolicy, sheetsOf, stylesInPage } from './styles-in-page.ts';

/**
 * Gives every page its last form, which the indexer must not see yet: without the attributes that
 * only it reads, with headings in which no number is parted from its unit, with the line that it ends
 * with in print, and with the styles that it has a use for in it. Comes after the search index in the list of integrations.
 */
export function finishPages(settings: BuildSettings): AstroIntegration {
  const base = settings.basePath;
  return {
    name: 'sparkpedia:finish-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        const read = (pattern: RegExp): string[] =>
          names
            .filter((file) => pattern.test(file))
            .sort()
            .map((file) => readFileSync(join(folder, file), 'utf8'));
        const scripts = read(/^_astro[\\/].*\.js$/);
        const byScripts = namesInScripts(scripts);
        const sheets = new Map<string, SheetUse>();
        const used = new Set<string>();
        const sheetAt = (address: string): SheetUse => {
          const path = join(folder, address.slice(base.length));
          const sheet = sheets.get(path) ?? sheetUse(readFileSync(path, 'utf8').trim());
          sheets.set(path, sheet);
          return sheet;
        };
        const kept = await openKept(settings, folder, 'finished');
        const common =
          kept &&
          digest(buildDigest(settings, folder), ...scripts, ...read(/^_astro[\\/].*\.css$/));
        const addressOf = (name: string): string =>
          base + name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
        // They were just written: reading waits for no disk, and costs less than a promise for each.
        for (const name of names.filter((file) => file.endsWith('.html'))) {
          const path = join(folder, name);
          const html = readFileSync(path, 'utf8');
          if (!beginsWithPolicy(html))
            throw new Error(`${name} does not begin with the policy of pages`);
          for (const address of sheetsOf(html)) used.add(join(folder, address.slice(base.length)));
          const key = common === undefined ? '' : digest(common, html);
          const finish = () =>
            Buffer.from(stylesInPage(finished(html, addressOf(name)), sheetAt, byScripts));
          writeFileSync(path, await keptOrMade(kept, name, key, finish));
        }
        await kept?.finish().catch(() => undefined);
        // Nothing asks for them any more; those that scripts load are others.
        for (const path of used) await rm(path);
      },
    },
  };
}

/** A page in its last form but for its styles. */
const finished = (html: string, address: string): string =>
  bindHeadingUnits(addImprint(stripSearchAttributes(html), SITE_NAME, address));
