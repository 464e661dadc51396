import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** Which folders of `src/` a folder may import from, beside itself. Data flows one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'content-schemas': [],
  markdown: [],
  fit: ['content-schemas'],
  symptoms: [],
  search: [],
  // Kinds take from the knowledge only what prints and reads single values; no cycle may come of it.
  'content-kinds': ['content-schemas', 'knowledge'],
  knowledge: ['content-kinds', 'content-schemas', 'markdown', 'fit'],
  'content-files': ['knowledge'],
  drawings: ['knowledge', 'content-schemas', 'fit'],
  plots: ['drawings', 'knowledge', 'content-schemas'],
  exports: ['knowledge', 'content-kinds', 'content-schemas'],
  'page-models': [
    'content-kinds',
    'content-schemas',
    'drawings',
    'exports',
    'fit',
    'knowledge',
    'plots',
    'search',
    'symptoms',
  ],
  // The same pages in Markdown, from the same models.
  twins: ['page-models', 'drawings', 'exports', 'knowledge', 'markdown'],
  'content-access': [
    'content-files',
    'knowledge',
    'drawings',
    'markdown',
    'page-models',
    'twins',
    '.',
  ],
  markup: [],
  'social-image': [],
  // What page and script both draw; the arithmetic and the views come from page models.
  renderings: ['markup', 'page-models'],
  // A part brings the script that works it, so that all pages with it share one file.
  components: [
    'browser',
    'page-models',
    'drawings',
    'renderings',
    'markup',
    'exports',
    'knowledge',
    'markdown',
    '.',
  ],
  // The list of the sheets that stand in pages, in their order.
  styles: [],
  // The layout tells of every page whether it has a twin and a history.
  layouts: [
    'components',
    'browser',
    'hosting',
    'styles',
    'content-access',
    'knowledge',
    'twins',
    '.',
  ],
  // The script that runs before the first paint is named in the policy by its digest.
  hosting: ['browser'],
  pages: [
    'content-access',
    'twins',
    'social-image',
    'page-models',
    'fit',
    'exports',
    'knowledge',
    'content-schemas',
    'layouts',
    'components',
    'browser',
    '.',
  ],
  // Of page-models only views that need no content: the script makes them anew for each question,
  // and one function for server and script keeps both the same.
  browser: ['styles', 'fit', 'search', 'symptoms', 'page-models', 'renderings', 'markup'],
  build: [
    'command-line',
    'hosting',
    'content-access',
    'content-files',
    'knowledge',
    'drawings',
    '.',
  ],
  'reference-health': ['content-schemas'],
  'command-line': [
    'hosting',
    'reference-health',
    'content-files',
    'content-kinds',
    'content-schemas',
    'knowledge',
    'drawings',
    '.',
  ],
  // env.d.ts names a type of a page model.
  '.': ['content-schemas', 'page-models'],
};

/**
 * Each page has a folder of `page-models/`; what several show is in `shared/`. These read another
 * page's folder, because they show what that page makes.
 */
const MAY_READ_PAGE: Readonly<Record<string, readonly string[]>> = {
  home: ['article'],
  handbook: ['problems'],
  models: ['benchmarks', 'fit'],
  portals: ['article'],
  previews: ['models', 'references'],
  search: ['compare', 'fit'],
  software: ['benchmarks', 'device'],
  timeline: ['article'],
};

/** Packages that only some folders may import. */
const PACKAGE_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['content-files', 'build', 'command-line'],
  '@citation-js/core': ['exports'],
  'd3-scale': ['plots', 'drawings'],
  'hast-util-to-html': ['markup', 'markdown'],
  zod: ['content-kinds', 'content-schemas', 'knowledge', 'exports', 'command-line'],
  pagefind: ['build'],
  'remark-stringify': ['twins'],
  sitemap: ['pages'],
  '@resvg/resvg-js': ['social-image'],
  vite: ['build'],
  fflate: ['command-line'],
  'workbox-routing': ['browser'],
  'workbox-strategies': ['browser'],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  /** Whether it is gone at run time. */
  readonly isType: boolean;
}

/** Whether a chain of imports leads from a file back to it. */
function reaches(next: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === start) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(next.get(file) ?? []));
  }
  return false;
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '.') : '.');

const imports: Import[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .flatMap((file) =>
    [
      ...readFileSync(join(SOURCE, file), 'utf8').matchAll(
        /(?:(import|export) type [^;']*)?(?:from|import)\s*\(?\s*'([^']+)'/g,
      ),
    ].map((match) => ({
      file,
      folder: folderOf(file),
      target: match[2] ?? '',
      isType: match[1] !== undefined,
    })),
  );

/** The folder below: of a page in `page-models/`, `renderings/` and `browser/`. */
const room = (path: string): string => path.split('/')[1] ?? '';

/** The imports of files of this project, with the file that each leads to. */
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map((line) => ({
    ...line,
    to: relative(SOURCE, resolve(SOURCE, dirname(line.file), line.target)),
  }));

describe('imports', () => {
  it('reads the import lines of every folder', () => {
    expect(new Set(imports.map(({ folder }) => folder))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('go in one direction', () => {
    const wrong = inside
      .map((line) => ({ ...line, to: folderOf(line.to) }))
      .filter(({ folder, to }) => folder !== to && !MAY_IMPORT[folder]?.includes(to));
    expect(wrong).toEqual([]);
  });

  it('lead from page to page only where a page shows what the other makes', () => {
    const between = inside.filter(
      ({ folder, file, to }) =>
        folder === 'page-models' && folderOf(to) === 'page-models' && room(file) !== room(to),
    );
    expect(between.length).toBeGreaterThan(0);
    const wrong = between.filter(
      ({ file, to }) => room(to) !== 'shared' && !MAY_READ_PAGE[room(file)]?.includes(room(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('lead from the browser only to page models that need no content', () => {
    const next = Map.groupBy(inside, ({ file }) => file);
    const open = [...next.keys()].filter((file) => /^(browser|renderings)\//.test(file));
    const reached = new Set<string>();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      open.push(...(next.get(file) ?? []).map(({ to }) => to));
    }
    const models = [...reached].filter((file) => folderOf(file) === 'page-models');
    expect(models).toContain('page-models/compare/view.ts');
    expect(models).toContain('page-models/fit/view.ts');
    const fromScripts = inside.filter(
      ({ file, to }) => reached.has(file) && to.startsWith('page-models/'),
    );
    expect(
      fromScripts.filter(({ file, to }) => ![room(file), 'shared'].includes(room(to))),
    ).toEqual([]);
    expect(new Set([...reached].map(folderOf))).toEqual(
      new Set([
        'browser',
        'renderings',
        'markup',
        'page-models',
        'fit',
        'search',
        'symptoms',
        'styles',
      ]),
    );
  });

  it('never lead back to the file where they begin', () => {
    const next = new Map<string, string[]>();
    for (const { file, to, isType } of inside)
      if (!isType) next.set(file, [...(next.get(file) ?? []), to]);
    expect([...next.keys()].filter((file) => reaches(next, file))).toEqual([]);
  });

  it('lead to the writer of HTML only where pages are built', () => {
    const writers = imports.filter(({ target }) => target.endsWith('markup/to-html.ts'));
    expect(writers.length).toBeGreaterThan(0);
    expect(writers.filter(({ folder }) => folder !== 'components')).toEqual([]);
  });

  it('keep packages in their folders', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const allowed = PACKAGE_FOLDERS[target];
      return allowed !== undefined && !allowed.includes(folder);
    });
    expect(wrong).toEqual([]);
  });
});
