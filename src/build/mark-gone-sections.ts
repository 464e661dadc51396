import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { knowledgeOf } from '../content-access/read-knowledge.ts';
import { formatDate } from '../knowledge/format-date.ts';
import type { RecordOf } from '../knowledge/knowledge-records.ts';
import { anchorOf, goneSections } from '../knowledge/resting-places.ts';

/**
 * Says at the foot of a page which of its sections were taken away, under their old anchors, so that
 * who follows an old link reads why and where to go. Comes after the search index, which has no use
 * for it.
 */
export function markGoneSections(contentFolder: string): AstroIntegration {
  let base = '';
  return {
    name: 'sparkpedia:mark-gone-sections',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { knowledge } = knowledgeOf(contentFolder);
        for (const [path, gone] of goneSections(knowledge)) {
          const file = fileOf(fileURLToPath(dir), path);
          if (!existsSync(file)) {
            logger.warn(`tombstones.yaml names sections of ${path}, which is no page`);
            continue;
          }
          const lines = gone.map((tombstone) =>
            tombstoneLine(tombstone, titleOf(fileOf(fileURLToPath(dir), tombstone.instead)), base),
          );
          await writeFile(file, withLines(await readFile(file, 'utf8'), lines));
        }
      },
    },
  };
}

/** The file of a page, by the address of the page or of one of its sections. */
const fileOf = (folder: string, address: string): string =>
  join(folder, address.split('#')[0] ?? '', 'index.html');

/** Title of a page, without the name of the site behind it; already escaped. */
function titleOf(file: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return title.replace(/ · [^·]*$/, '');
}

/** What stands in the place of a section that is gone. */
export function tombstoneLine(
  { address, goneOn, reason, instead }: RecordOf<'tombstones'>,
  title: string,
  base: string,
): string {
  const link = `<a href="${escaped(base + instead)}">${title}</a>`;
  return `<p id="${escaped(anchorOf(address))}">A section was taken off this page on ${formatDate(goneOn)}. ${escaped(reason)} Read instead: ${link}.</p>`;
}

function withLines(html: string, lines: readonly string[]): string {
  const end = html.lastIndexOf('</main>');
  const aside = `<aside class="plain" aria-label="Taken away">${lines.join('')}</aside>`;
  return html.slice(0, end) + aside + html.slice(end);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
