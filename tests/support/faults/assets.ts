import type { Page } from 'playwright-core';

/** One page of each template that loads more than styles and the script of every page. */
export const FAULT_PAGES = {
  home: '/',
  article: '/wiki/dgx-spark/',
  device: '/devices/dgx-spark/',
  problem: '/problems/uma-oom-freezes-host/',
  problems: '/problems/',
  benchmarks: '/benchmarks/',
  search: '/search/?q=memory+bandwidth',
  fit: '/fit/?model=llama-3.1-70b&format=q4_k_m',
  compare: '/compare/?d=dgx-spark,gb10',
} as const;
export type FaultPage = keyof typeof FAULT_PAGES;

/** A kind of file that pages load, at once or when a reader wants something. */
export interface Asset {
  readonly name: string;
  /** Matches the paths of such files. */
  readonly path: RegExp;
  /** Templates whose pages load it. */
  readonly on: readonly FaultPage[];
  /** What a reader does for which it is loaded; none where the page loads it by itself. */
  readonly want?: (page: Page) => Promise<void>;
  /** What the reader is told or led to; none where the plain page does all that the tool would. */
  readonly told?: string;
}

const EVERY = Object.keys(FAULT_PAGES) as FaultPage[];
const chunk = (name: string): RegExp => new RegExp(`/_astro/${name}[.-][\\w-]+\\.(?:js|css)$`);

const sheet = (name: string): RegExp => new RegExp(`/_astro/${name}\\.[\\w-]+\\.css$`);

const typeInDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  await page.keyboard.type('memory bandwidth');
};
const press = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
};
const hoverLink = async (page: Page): Promise<void> => {
  const link = page.locator('main p a[href^="/wiki/"], main a[href^="/devices/"]').first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await page.mouse.move(0, 0);
  await link.hover();
};
const seeTable = async (page: Page): Promise<void> => {
  await page.locator('.table-region').first().scrollIntoViewIfNeeded();
};
const pasteLog = async (page: Page): Promise<void> => {
  await page.locator('[data-paste] textarea').fill('E: The repository is not signed');
};

const SEARCH_FAILS = 'Search could not be loaded|needs JavaScript|could( not)? be searched';
const ON_INTENT = ['article', 'home', 'device', 'problem'] as const;

export const ASSETS: readonly Asset[] = [
  {
    name: 'script of every page',
    path: chunk('Site\\.astro_astro_type_script_index_0_lang'),
    on: EVERY,
  },
  {
    name: 'script of the page',
    path: /\/_astro\/(?:index|_id_|Command)\.astro_astro_type_script[\w.-]+\.js$/,
    on: ['fit', 'compare', 'problems', 'problem', 'benchmarks'],
  },
  {
    name: 'script of the search page',
    path: /\/_astro\/(?:index|_id_)\.astro_astro_type_script[\w.-]+\.js$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  {
    name: 'dialog of citations',
    path: chunk('cite-dialog'),
    on: ['article', 'device', 'problem'],
    want: press('.cite-page summary'),
    told: 'BibTeX',
  },
  {
    name: 'Markdown of the page',
    path: /\/index\.md$/,
    on: ['article', 'device', 'problem'],
    want: press('[data-copy-page]'),
    told: 'Copied as Markdown|does not let this page copy|could not be loaded',
  },
  { name: 'icon', path: /\/favicon\.svg$/, on: EVERY },
  {
    name: 'search dialog',
    path: /\/_astro\/search-dialog\.[\w-]+\.js$/,
    on: ON_INTENT,
    want: typeInDialog,
    told: '[0-9]+ results?[.]|Type what you look for',
  },
  {
    name: 'styles of the search dialog',
    path: sheet('search-dialog'),
    on: ON_INTENT,
    want: typeInDialog,
    told: '[0-9]+ results?[.]',
  },
  {
    name: 'search box',
    path: chunk('search-box'),
    on: [...ON_INTENT, 'search'],
    want: typeInDialog,
    told: SEARCH_FAILS,
  },
  { name: 'styles of results', path: sheet('search-results'), on: ['search'], told: 'results' },
  { name: 'worker of search', path: chunk('answer-worker'), on: ['search'], told: SEARCH_FAILS },
  { name: 'names of search', path: /\/search\/names\.json$/, on: ['search'], told: SEARCH_FAILS },
  {
    name: 'bodies of search',
    path: /\/search\/details\.json$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  { name: 'code of full text', path: chunk('full-text'), on: ['search'], told: SEARCH_FAILS },
  { name: 'Pagefind', path: /\/pagefind\/pagefind\.js$/, on: ['search'], told: SEARCH_FAILS },
  {
    name: 'worker of Pagefind',
    path: /\/pagefind\/pagefind-worker\.js$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  {
    name: 'entry of Pagefind',
    path: /\/pagefind\/pagefind-entry\.json$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  {
    name: 'wasm of Pagefind',
    path: /\/pagefind\/wasm\.[\w.]+$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  { name: 'meta of Pagefind', path: /\.pf_meta$/, on: ['search'], told: SEARCH_FAILS },
  { name: 'index of Pagefind', path: /\.pf_index$/, on: ['search'], told: SEARCH_FAILS },
  { name: 'fragments of Pagefind', path: /\.pf_fragment$/, on: ['search'], told: SEARCH_FAILS },
  {
    name: 'parts of Pagefind',
    path: /\/pagefind\/parts\.json$/,
    on: ['search'],
    told: SEARCH_FAILS,
  },
  {
    name: 'code of settings',
    path: chunk('appearance-panel'),
    on: ON_INTENT,
    want: press('[data-appearance-open]'),
    told: 'Appearance could not be loaded',
  },
  {
    name: 'styles of settings',
    path: sheet('appearance'),
    on: ON_INTENT,
    want: press('[data-appearance-open]'),
    told: 'Back to the defaults',
  },
  {
    name: 'code of previews',
    path: chunk('link-previews'),
    on: ['article', 'home'],
    want: hoverLink,
  },
  {
    name: 'styles of previews',
    path: sheet('previews'),
    on: ['article', 'home'],
    want: hoverLink,
    told: 'Turn previews off',
  },
  {
    name: 'index of previews',
    path: /\/previews\/index\.json$/,
    on: ['article', 'home'],
    want: hoverLink,
  },
  {
    name: 'cards of previews',
    path: /\/previews\/\d+\.json$/,
    on: ['article', 'home'],
    want: hoverLink,
  },
  {
    name: 'code of tables',
    path: chunk('table-tools'),
    on: ['article', 'device'],
    want: seeTable,
  },
  {
    name: 'styles of tables',
    path: sheet('table-tools'),
    on: ['article', 'device'],
    want: seeTable,
    told: 'Table tools',
  },
  {
    name: 'code of offline reading',
    path: chunk('panel'),
    on: ON_INTENT,
    want: press('[data-offline]'),
    told: 'Offline reading',
  },
  {
    name: 'styles of offline reading',
    path: sheet('offline'),
    on: ON_INTENT,
    want: press('[data-offline]'),
    told: 'Keep the whole site',
  },
  {
    name: 'list for offline reading',
    path: /\/offline\/files\.json$/,
    on: ON_INTENT,
    want: press('[data-offline]'),
    told: 'list of files did not come',
  },
  {
    name: 'data of fit',
    path: /\/fit\/data\.json$/,
    on: ['fit'],
    told: 'data could not be loaded',
  },
  {
    name: 'data of compare',
    path: /\/compare\/data\.json$/,
    on: ['compare'],
    told: 'figures could not be loaded',
  },
  {
    name: 'list of symptoms',
    path: /\/problems\/symptoms\.json$/,
    on: ['problems'],
    want: pasteLog,
    told: 'list of symptoms did not arrive',
  },
];
