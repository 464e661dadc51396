import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { answerQuery } from '../../src/search/answer-query.ts';
import { indexRecords, type SearchIndex } from '../../src/search/search-index.ts';
import { type SearchDetails, type SearchNames, unpack } from '../../src/search/wire-format.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { type QueryCase, readQueries } from '../support/query-set.ts';
import { type Figures, type JudgedRow, judgeSearch } from '../support/search-figures.ts';
import { serveFolder } from '../support/serve-folder.ts';

/**
 * `npm run search-quality [-- folder]`: how well search does over the queries of tests/fixtures,
 * beside plain Pagefind and plain MiniSearch over the same pages. Reads a finished site (`dist/`).
 */
const folder = process.argv[2] ?? 'dist';
const MOST_ROWS = 8;
const SECTIONS = z.array(
  z.object({ url: z.string(), title: z.string(), heading: z.string(), text: z.string() }),
);
const HITS = z.array(z.array(z.string()));

if (!existsSync(join(folder, 'search/names.json'))) {
  console.error(`There is no finished site in ${folder}. Run “npm run build” first.`);
  process.exit(2);
}

type Search = (query: string) => readonly JudgedRow[];

/** Search as the site has it, from the files that its worker reads. */
function ownSearch(): Search {
  const index: SearchIndex = indexRecords(
    unpack(
      readJson<SearchNames>('search/names.json'),
      readJson<SearchDetails>('search/details.json'),
    ),
  );
  return (query) => answerQuery(index, query, MOST_ROWS, false).rows;
}

// The files are the site’s own, and the worker takes them in the same way.
const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;

/** MiniSearch as its documentation shows it, over the sections of all pages. */
async function plainSearches(queries: readonly QueryCase[]) {
  const server = await serveFolder(resolve(folder));
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(`${server.origin}/search/`);
    const paths = searchablePaths();
    const sections = SECTIONS.parse(await page.evaluate(readSections, paths));
    const mini = new MiniSearch<z.infer<typeof SECTIONS>[number] & { id: number }>({
      fields: ['title', 'heading', 'text'],
      searchOptions: { boost: { title: 2, heading: 3 }, fuzzy: 0.2, prefix: true },
    });
    mini.addAll(sections.map((section, id) => ({ ...section, id })));
    const hits = HITS.parse(
      await page.evaluate(askPagefind, [queries.map(({ q }) => q), MOST_ROWS] as const),
    );
    const found = new Map(queries.map(({ q }, index) => [q, hits[index] ?? []]));
    const rows = (urls: readonly string[]): JudgedRow[] =>
      urls.slice(0, MOST_ROWS).map((url) => ({ url, confidence: 'match' }));
    return {
      pagefind: (query: string) => rows(found.get(query) ?? []),
      miniSearch: (query: string) =>
        rows(mini.search(query).flatMap(({ id }) => sections[Number(id)]?.url ?? [])),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Pages that search covers: those of all records, without the pages of sources. */
function searchablePaths(): string[] {
  const records = [
    ...unpack(
      readJson<SearchNames>('search/names.json'),
      readJson<SearchDetails>('search/details.json'),
    ).records,
  ];
  return [...new Set(records.map(({ url }) => url.split(/[#?]/)[0] ?? ''))].filter((path) =>
    existsSync(join(folder, path, 'index.html')),
  );
}

/** In the browser: sections of pages, by headings and rows with an anchor. */
async function readSections(paths: readonly string[]) {
  const parser = new DOMParser();
  const found: { url: string; title: string; heading: string; text: string }[] = [];
  for (const path of paths) {
    const html = await (await fetch(path)).text();
    const main = parser.parseFromString(html, 'text/html').querySelector('main');
    if (main === null) continue;
    for (const one of main.querySelectorAll('[data-pagefind-ignore], script, nav')) one.remove();
    const title = main.querySelector('h1')?.textContent ?? '';
    let current = { url: path, title, heading: '', text: '' };
    found.push(current);
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        const isPlace = /^H[2-4]$/.test(node.tagName) || /^[fe]-/.test(node.id);
        if (!isPlace || node.id === '') continue;
        current = { url: `${path}#${node.id}`, title, heading: '', text: '' };
        if (/^H/.test(node.tagName)) current.heading = node.textContent ?? '';
        found.push(current);
      } else current.text += `${node.textContent} `;
    }
  }
  return found;
}

/** In the browser: Pagefind as it comes, the best place of each page. */
async function askPagefind([queries, most]: readonly [readonly string[], number]) {
  // Resolved on the server of the site, so that no bundler looks for it.
  const pagefind = await new Function('return import("/pagefind/pagefind.js")')();
  const all: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const urls: string[] = [];
    for (const result of results.slice(0, most)) {
      const data = await result.data();
      urls.push(data.sub_results[0]?.url ?? data.url);
    }
    all.push(urls);
  }
  return all;
}

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;

function line(name: string, { asked, first, inThree, none, confidentlyWrong }: Figures): string {
  return `| ${name} | ${asked} | ${first} (${percent(first, asked)}) | ${inThree} (${percent(inThree, asked)}) | ${none} | ${confidentlyWrong} |`;
}

const sets: [string, readonly QueryCase[]][] = [
  ['tuning half', readQueries('public.yaml').filter(({ half }) => half === 'tuning')],
  ['test half', readQueries('public.yaml').filter(({ half }) => half === 'test')],
  ['tuned on since', readQueries('tuned.yaml')],
  ['fresh set', readQueries('fresh.yaml')],
  ['readers, tuning half', readQueries('readers.yaml').filter(({ half }) => half === 'tuning')],
  ['readers, test half', readQueries('readers.yaml').filter(({ half }) => half === 'test')],
  ['strangers, tuning half', readQueries('strangers.yaml').filter(({ half }) => half === 'tuning')],
  ['strangers, test half', readQueries('strangers.yaml').filter(({ half }) => half === 'test')],
  ['unseen set', readQueries('unseen.yaml')],
  ['November set, tuned on since', readQueries('november.yaml')],
];
const own = ownSearch();
const plain = await plainSearches(sets.flatMap(([, queries]) => queries));
console.log(
  '| Queries | Asked | First right | In the first three | No row | Wrong, called an answer |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [name, queries] of sets) {
  console.log(line(`${name}, Sparkpedia`, judgeSearch(queries, own)));
  console.log(line(`${name}, plain Pagefind`, judgeSearch(queries, plain.pagefind)));
  console.log(line(`${name}, plain MiniSearch`, judgeSearch(queries, plain.miniSearch)));
}
