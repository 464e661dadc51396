import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { builtPages, idsOf } from '../support/built-pages.ts';
import { readableTexts } from '../support/readable-text.ts';
import { siteUrlOf, TEST_SITES, type TestSite } from '../support/test-sites.ts';

const { subFolder, kitchenSink, real } = TEST_SITES;
const read = ({ folder }: TestSite, path: string): string =>
  readFileSync(join(folder, path), 'utf8');
const origin = `${siteUrlOf(subFolder)}${subFolder.basePath}`;
const pages = builtPages(subFolder.folder);
const byPath = new Map(pages.map(({ path, html }) => [path, html]));
const histories = pages.filter(({ path }) => path.endsWith('/history/'));

/** Feeds that heads of pages name, with the page that names each. */
const feeds = new Map(
  pages.flatMap(({ path, html }) =>
    [
      ...html.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]*)"/g),
    ].map(([, href = '']): [string, string] => [href, path]),
  ),
);

describe('histories', () => {
  it('stand below pages that lead to them', () => {
    expect(histories.length).toBeGreaterThan(30);
    for (const { path } of histories) {
      const of = path.replace(/history\/$/, '');
      expect(byPath.get(of), path).toContain(`href="${subFolder.basePath}${path.slice(1)}"`);
      expect(byPath.get(path), path).toContain(`href="${subFolder.basePath}${of.slice(1)}"`);
    }
  });

  it('say what a figure was and is, with status, sources and reason', () => {
    const words = readableTexts(read(kitchenSink, 'devices/box/history/index.html')).join('\n');
    expect(words).toContain('now about 150 mm with feet before about 140 mm with feet');
    expect(words).toContain(
      'Status: stated by the maker; before: reported, not confirmed by the maker.',
    );
    expect(words).toContain('New source: “The maker’s page”.');
    expect(words).toContain('No longer a source: “lost-page”.');
    expect(words).toContain('The maker published a drawing.');
    expect(words).toContain('taken out; it was 90 mm');
    expect(words).toContain('new: 150–152 mm');
  });

  it('of an article hold the figures that it shows, and notes by people', () => {
    const words = readableTexts(read(kitchenSink, 'wiki/everything/history/index.html')).join('\n');
    expect(words).toContain('The box: Width');
    expect(words).toContain('The note at the end is new, & so is the “footnote” <above>.');
    expect(existsSync(join(kitchenSink.folder, 'wiki/second/history'))).toBe(false);
  });

  it('are summed up in the changes of the site, and reached from there', () => {
    const html = byPath.get('/changes/') ?? '';
    const links = [...html.matchAll(/<li data-change="figure">.*?href="([^"#]*)#([^"]*)"/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, href = '', anchor = ''] of links) {
      const target = byPath.get(`/${href.slice(subFolder.basePath.length)}`);
      expect(idsOf(target ?? ''), href).toContain(anchor);
    }
  });
});

describe('feeds', () => {
  it('are named by the pages that they are about', () => {
    for (const path of ['/changes/', '/corrections/', '/problems/', '/wiki/dgx-spark/'])
      expect(
        [...feeds].some(([, page]) => page === path),
        path,
      ).toBe(true);
    for (const { path } of histories)
      expect(feeds.has(`${subFolder.basePath}${path.slice(1)}feed.xml`), path).toBe(true);
  });

  it.each([...feeds.keys()])('%s can be read, and leads to places that are there', (href) => {
    const path = href.slice(subFolder.basePath.length);
    const feed = parseAtomFeed(read(subFolder, path));
    expect(feed.id).toBe(`${origin}${path}`);
    expect(feed.title).toBeTruthy();
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of feed.entries ?? []) {
      expect(String(entry.updated)).toMatch(/^20\d\d-\d\d-\d\dT00:00:00Z$/);
      expect(entry.title).toBeTruthy();
      const [address = ''] = entry.links?.map(({ href: to }) => to ?? '') ?? [];
      const [page = '', anchor] = address.split('#');
      const html = byPath.get(`/${page.slice(origin.length)}`);
      expect(html, address).toBeDefined();
      if (anchor) expect(idsOf(html ?? ''), address).toContain(anchor);
    }
  });

  it('are left out where the site does not know its address', () => {
    expect(existsSync(join(real.folder, 'changes/feed.xml'))).toBe(false);
    expect(existsSync(join(real.folder, 'wiki/dgx-spark/history/index.html'))).toBe(true);
    expect(existsSync(join(real.folder, 'wiki/dgx-spark/history/feed.xml'))).toBe(false);
  });
});
