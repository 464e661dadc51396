import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { WITHOUT_TWIN } from '../../src/twins/without-twin.ts';
import { attributeValues, type BuiltPage, builtPages } from '../support/built-pages.ts';
import { siteUrlOf, TEST_SITES, type TestSite } from '../support/test-sites.ts';

const SUB_FOLDER = TEST_SITES.subFolder;
const pages = builtPages(SUB_FOLDER.folder);
const ownPages = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
const origin = `${siteUrlOf(SUB_FOLDER)}${SUB_FOLDER.basePath}`;

const fileOf = ({ folder }: TestSite, path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(fileOf(SUB_FOLDER, path), 'utf8');
/** Path within the site of one of its full addresses. */
const pathOf = (address: string): string => `/${address.slice(origin.length)}`;

/** What is no text of the page: links from other pages, and how many things there are. */
const AROUND = [
  /<section class="backlinks"[\s\S]*?<\/section>/g,
  /<span class="row-note"[^>]*> used in [\s\S]*?<\/span>/g,
  /<details class="row-note"[\s\S]*?<\/details>/g,
  /<span class="count">\d+<\/span>/g,
  /<summary>\d+ more<\/summary>/g,
  /<p>\d+ (?:prices|terms|dated events|articles|sources|guides|programs|things)\b[\s\S]*?<\/p>/g,
  // The calculator answers an example and says how it computes; its twin has its tables.
  /data-fit-answer[\s\S]*?<h2 id="reverse"/g,
  /<h2 id="method"[\s\S]*?data-fit-classes/g,
];

/** Words of HTML, without what is no text of the page: numbers of sources, drawings, controls. */
function wordsOf(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return AROUND.reduce((rest, part) => rest.replace(part, ' '), main)
    .replace(/<(sup|svg|form|nav|caption|script|select|noscript)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<ol class="sources"[^>]*>[\s\S]*?<\/ol>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#0?39;/g, "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ');
}

/** Every number of a text, with the unit or word that follows it. */
const figuresIn = (text: string): string[] =>
  text
    .match(/\d[\d,.]*(?:\s(?:GB\/s|tokens\/s|GiB|GB|TB|W|%))?/g)
    ?.map((f) => f.replace(/[,.]$/, '')) ?? [];

/** Markdown as it reads: escapes, and the numbers of sources, taken away. */
const readable = (markdown: string): string =>
  markdown.replace(/\[\^[^\]]*\]/g, '').replace(/\\([\\`*_[\]<>|~#+.)-])/g, '$1');

const KINDS: Readonly<Record<string, RegExp>> = {
  article: /^\/wiki\/[^/]+\/$/,
  device: /^\/devices\/[^/]+\/$/,
  model: /^\/models\/[^/]+\/$/,
  software: /^\/software\/[^/]+\/$/,
  guide: /^\/guides\/[^/]+\/$/,
  problem: /^\/problems\/[^/]+\/$/,
  portal: /^\/portals\/[^/]+\/$/,
  reference: /^\/references\/[^/]+\/$/,
  list: /^\/(wiki|categories|devices|models|software|guides|problems|references|benchmarks|benchmarks\/all|compare|fit|glossary|timeline|prices|corrections|changes|stale|about)\/$/,
  comparison: /^\/compare\/[^/]+\/[^/]+\/$/,
  trail: /\/(history|links)\/$/,
  home: /^\/$/,
};

/** Some pages of a kind: the longest ones, and others from all over. */
function sampleOf(pattern: RegExp): BuiltPage[] {
  const own = ownPages.filter(({ path }) => pattern.test(path));
  const longest = [...own].sort((a, b) => b.html.length - a.html.length).slice(0, 3);
  const step = Math.max(1, Math.floor(own.length / 12));
  return [...new Set([...longest, ...own.filter((_, index) => index % step === 0)])];
}

describe('the Markdown of a page', () => {
  it.each(Object.entries(KINDS))('has every figure of the page: %s', (_kind, pattern) => {
    const sample = sampleOf(pattern);
    expect(sample.length).toBeGreaterThan(0);
    for (const { path, html } of sample) {
      const markdown = readable(read(`${path}index.md`));
      const figures = figuresIn(wordsOf(html));
      const missing = figures.filter((figure) => !markdown.includes(figure));
      expect(missing, path).toEqual([]);
    }
  });

  it.each(Object.entries(KINDS))(
    'has the sources of the page under their numbers: %s',
    (_kind, pattern) => {
      for (const { path, html } of sampleOf(pattern)) {
        const sources = [...html.matchAll(/<li id="s(\d+)"><a href="([^"]*)"/g)].map(
          ([, number, url]) => `[^${number}]: ${url?.replaceAll('&amp;', '&')}`,
        );
        const listed = [
          ...read(`${path}index.md`).matchAll(/^\[\^(\d+)\]: \[.*?\]\(<?(\S+?)>?\), /gm),
        ].map(([, number, url]) => `[^${number}]: ${url}`);
        expect(listed, path).toEqual(sources);
      }
    },
  );

  it('cites no number that is not in the list', () => {
    for (const pattern of Object.values(KINDS))
      for (const { path } of sampleOf(pattern)) {
        const markdown = read(`${path}index.md`);
        const defined = new Set(
          [...markdown.matchAll(/^\[\^([^\]]*)\]:/gm)].map(([, label]) => label),
        );
        const called = [...markdown.matchAll(/\[\^([^\]]*)\](?!:)/g)].map(([, label]) => label);
        expect(
          called.filter((label) => !defined.has(label)),
          path,
        ).toEqual([]);
      }
  });

  it('holds no component, no raw HTML and no address without the folder of the site', () => {
    for (const pattern of Object.values(KINDS))
      for (const { path } of sampleOf(pattern)) {
        const text = read(`${path}index.md`)
          .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
          .replace(/`[^`]*`/g, '');
        expect(
          text.match(/(?<!\\)<(?!https?:|\/?handbook|[^>]*@)[A-Za-z/][^>]*>/g) ?? [],
          path,
        ).toEqual([]);
        expect(text.match(/\]\(<?\/[^)]*/g) ?? [], path).toEqual([]);
      }
  });

  it('is named in the head of its page, with the revision that it states', () => {
    const named = ownPages.flatMap(({ path, html }) => {
      const [, href] =
        /<link rel="alternate" type="text\/markdown" href="([^"]*)"/.exec(html) ?? [];
      const [, revision] = /<meta name="revision" content="([^"]*)"/.exec(html) ?? [];
      return href === undefined ? [] : [{ path, href, revision }];
    });
    for (const pattern of Object.values(KINDS))
      expect(named.some(({ path }) => pattern.test(path))).toBe(true);
    for (const { path, href, revision } of named) {
      expect(href).toBe(`${SUB_FOLDER.basePath}${path.slice(1)}index.md`);
      const markdown = read(`${path}index.md`);
      expect(revision).toMatch(/^[0-9a-f]{10}$/);
      expect(markdown).toContain(`Page: <${origin}${path.slice(1)}>. Revision ${revision}.`);
    }
  });

  it('has the same revision wherever the site is published', () => {
    const revisions = ({ folder }: TestSite): string[] =>
      builtPages(folder).flatMap(
        ({ path, html }) =>
          /<meta name="revision" content="([^"]*)"/
            .exec(html)
            ?.slice(1)
            .map((digits) => `${path} ${digits}`) ?? [],
      );
    const here = revisions(SUB_FOLDER);
    expect(here.length).toBeGreaterThan(1000);
    expect(here).toEqual(revisions(TEST_SITES.real));
  });
});

describe('the files for language models', () => {
  it('lead to files that are there', () => {
    const index = read('llms.txt');
    expect(index).toMatch(/^# .+\n\n> .+\n/);
    const addresses = [...index.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(500);
    for (const address of addresses) {
      expect(address.startsWith(origin), address).toBe(true);
      expect(existsSync(fileOf(SUB_FOLDER, pathOf(address))), address).toBe(true);
    }
  });

  it('hold every article whole, within bounds', () => {
    const full = read('llms-full.txt');
    expect(full.length).toBeLessThan(1_600_000);
    for (const { path } of ownPages.filter(({ path }) => KINDS['article']?.test(path))) {
      const [title] = read(`${path}index.md`).split('\n');
      const isListed = full.includes(`(${origin}${path.slice(1)}index.md)`);
      expect(full.includes(`${title}\n`) || isListed, path).toBe(true);
    }
  });
});

describe('the sitemap', () => {
  it('lists every page that may be listed, once, and no other', async () => {
    const items = await parseSitemap(Readable.from([read('sitemap.xml')]));
    const listed = items.map(({ url }) => pathOf(url)).sort();
    const expected = ownPages
      .filter(({ html }) => !html.includes('name="robots" content="noindex"'))
      .map(({ path }) => path)
      .filter((path) => !['/404.html', '/search/', '/random/'].includes(path))
      .sort();
    expect(listed).toEqual(expected);
  });

  it('names days that stand in the records, and none where there is none', async () => {
    const items = await parseSitemap(Readable.from([read('sitemap.xml')]));
    const days = new Map(items.map(({ url, lastmod }) => [pathOf(url), lastmod?.slice(0, 10)]));
    const articles = ownPages.filter(({ html }) => html.includes('Text last changed on'));
    expect(articles.length).toBeGreaterThan(50);
    for (const { path, html } of articles) {
      const [, day = ''] = /Text last changed on <time datetime="([^"]*)"/.exec(html) ?? [];
      expect(days.get(path)?.localeCompare(day), path).not.toBe(-1);
    }
    expect(days.get('/about/')).toBeUndefined();
    expect([...days.values()].filter((day) => day !== undefined).length).toBeGreaterThan(1000);
  });

  it('is named for robots where there is one', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${origin}sitemap.xml\n`);
    const { folder } = TEST_SITES.real;
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
    expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
  });
});

describe('every page', () => {
  it('has a twin, unless it is listed with the reason or repeats others', () => {
    const without = ownPages
      .filter(({ html }) => !html.includes('name="robots" content="noindex"'))
      .map(({ path }) => path)
      .filter((path) => !existsSync(fileOf(SUB_FOLDER, `${path}index.md`)));
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_TWIN).toSorted());
  });

  it('names no Markdown where it has no twin', () => {
    const search = ownPages.find(({ path }) => path === '/search/');
    expect(attributeValues(search?.html ?? '', 'type')).not.toContain('text/markdown');
  });
});
