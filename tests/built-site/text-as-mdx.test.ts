import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleDrawer, type TextPart } from '../../src/markdown/article-text.ts';
import { parseArticle } from '../../src/markdown/parse-article.ts';
import { PROJECT_FOLDER } from '../support/test-sites.ts';

const CONTENTS = ['content', 'tests/fixtures/kitchen-sink'];
const OUTPUT = join(PROJECT_FOLDER, 'node_modules/.cache/sparkpedia-tests/mdx-site');
const draw = articleDrawer('/');

/** The same articles as Astro draws them from MDX modules, with a mark for each component. */
function buildWithMdx(content: string): void {
  rmSync(OUTPUT, { recursive: true, force: true });
  const astro = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
  const words = ['build', '--root', 'tests/fixtures/mdx-site', '--outDir', OUTPUT];
  execFileSync(process.execPath, [astro, ...words], {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      CONTENT_DIR: join(PROJECT_FOLDER, content),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'pipe',
  });
}

const marked = (parts: readonly TextPart[]): string =>
  parts
    .map((part) =>
      typeof part === 'string'
        ? part
        : `<!--use ${part.ordinal}-->${marked(part.children)}<!--/use-->`,
    )
    .join('');

/**
 * The two ways to write HTML that say the same: “>” and quotation marks in text need no escape, and
 * a void element no slash.
 */
const plain = (html: string): string =>
  html
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\/>/g, '>')
    .trim();

describe.each(CONTENTS)('the text of every article of %s', (content) => {
  it('is what Astro makes of it as MDX', { timeout: 240_000 }, () => {
    buildWithMdx(content);
    const folder = join(PROJECT_FOLDER, content, 'articles');
    const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const page = join(OUTPUT, file.replace('.mdx', ''), 'index.html');
      const asMdx = readFileSync(page, 'utf8').replace(/^<!DOCTYPE html>/i, '');
      const own = marked(draw(parseArticle(readFileSync(join(folder, file), 'utf8'))));
      expect(plain(own), file).toBe(plain(asMdx));
    }
  });
});
