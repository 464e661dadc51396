import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, builtPages } from './built-pages.ts';
import { PROJECT_FOLDER } from './test-sites.ts';

/** A file of `src/pages/` that draws pages, and the pages of a built site that try it hardest. */
export interface PageTemplate {
  readonly file: string;
  readonly paths: readonly string[];
}

/** Most pages of one template: the longest one, and those with the longest words. */
const MOST_PAGES = 3;

/**
 * Every template of which a site has pages, each with those that are likely to break it. Pages that
 * lead on at once show nothing, so they are left out.
 */
export function pageTemplates(siteFolder: string): PageTemplate[] {
  const folder = join(PROJECT_FOLDER, 'src/pages');
  const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)[^_/][^/]*\.astro$/.test(name))
    .map((file) => ({ file, pattern: patternOf(file), pages: [] as BuiltPage[] }))
    // A fixed address comes before one with a parameter, and that before one with any number of them.
    .sort((a, b) => rank(a.file) - rank(b.file));
  for (const page of builtPages(siteFolder)) {
    if (page.html.includes('http-equiv="refresh"')) continue;
    templates.find(({ pattern }) => pattern.test(page.path))?.pages.push(page);
  }
  return templates
    .filter(({ pages }) => pages.length > 0)
    .map(({ file, pages }) => ({ file, paths: hardest(pages) }));
}

function patternOf(file: string): RegExp {
  const address = file
    .replace(/(^|\/)index\.astro$/, '$1')
    .replace(/^404\.astro$/, '404.html')
    .replace(/\.astro$/, '/')
    .replace(/\./g, '\\.')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^/${address}$`);
}

const rank = (file: string): number => (file.includes('[...') ? 2 : file.includes('[') ? 1 : 0);

function hardest(pages: readonly BuiltPage[]): string[] {
  const longest = [...pages].sort((a, b) => b.html.length - a.html.length).slice(0, 1);
  const ofLongWords = pages
    .map((page) => ({ page, length: longestWord(page.html) }))
    .sort((a, b) => b.length - a.length)
    .map(({ page }) => page);
  return [...new Set([...longest, ...ofLongWords].map(({ path }) => path))].slice(0, MOST_PAGES);
}

function longestWord(html: string): number {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const words = main.replace(/<script[\s\S]*?<\/script>/g, ' ').replace(/<[^>]*>/g, ' ');
  return words.split(/[\s\-–/]+/).reduce((most, word) => Math.max(most, word.length), 0);
}
