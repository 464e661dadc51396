import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { WRONG_STATEMENTS } from '../fixtures/wrong-statements.ts';
import { useBrowser } from '../support/browser.ts';
import { builtPages, idsOf } from '../support/built-pages.ts';
import { readableTexts } from '../support/readable-text.ts';
import { PROJECT_FOLDER, TEST_SITES } from '../support/test-sites.ts';

const { real, subFolder, oneArticle } = TEST_SITES;
const { claims, corrections } = buildKnowledge(
  readContentFolder(join(PROJECT_FOLDER, 'content')),
  DRAWING_FACTS,
).knowledge;
const patterns = claims.flatMap(({ id, pattern }) =>
  pattern === undefined ? [] : [{ id, expression: new RegExp(pattern, 'iu') }],
);
const page = readFileSync(join(real.folder, 'corrections/index.html'), 'utf8');

/** Wrong statements that a page makes. */
function wrongStatements(html: string): string[] {
  return readableTexts(html).flatMap((text) =>
    patterns
      .filter(({ expression }) => expression.test(text))
      .map(({ id }) => `${id}: ${text.slice(0, 200)}`),
  );
}

describe('the text of the site', () => {
  it('is found in the pages, without tags and markers', () => {
    const html =
      '<main><p>It is <a href="/x/">fast</a>,<sup><a>1</a></sup> at&nbsp;273 GB/s.</p><table><tr><th>Size</th><td>5 mm</td></tr></table></main>';
    expect(readableTexts(html)).toEqual(['It is fast, at 273 GB/s.', 'Size', '5 mm', 'Size 5 mm']);
    const article = readableTexts(
      readFileSync(join(real.folder, 'wiki/dgx-spark/index.html'), 'utf8'),
    );
    expect(article.length).toBeGreaterThan(500);
    expect(article.some((text) => text.includes('273 GB/s'))).toBe(true);
  });

  it('makes none of the wrong statements, on any page but the one that corrects them', () => {
    // Titles of sources are other people's words.
    const own = builtPages(real.folder).filter(
      ({ path }) => path !== '/corrections/' && !path.startsWith('/references/'),
    );
    expect(own.length).toBeGreaterThan(40);
    expect(
      own.flatMap(({ path, html }) => wrongStatements(html).map((w) => `${path} ${w}`)),
    ).toEqual([]);
  });

  it('would be caught if it made one', () => {
    for (const [id, statement] of Object.entries(WRONG_STATEMENTS))
      expect(wrongStatements(`<main><p>${statement}</p></main>`).join('\n')).toContain(id);
  });
});

describe('the page of corrections', () => {
  it('has every claim under its own anchor, in order', () => {
    const anchors = idsOf(page).filter((id) => /^c\d{3}$/.test(id));
    expect(anchors).toEqual(claims.map(({ id }) => id));
    for (const id of anchors) expect(page).toContain(`href="#${id}"`);
  });

  it('lists our own corrections under anchors of their own', () => {
    expect(corrections.length).toBeGreaterThan(10);
    for (const { id, right } of corrections) {
      expect(idsOf(page)).toContain(`log-${id}`);
      expect(readableTexts(page)).toContain(right);
    }
    expect(page).not.toContain('Nothing has had to be corrected');
  });

  it('names its feed where there is one', () => {
    const html = readFileSync(join(subFolder.folder, 'corrections/index.html'), 'utf8');
    const address = '/handbook/spark/corrections/feed.xml';
    expect(html).toContain(
      `<link rel="alternate" type="application/atom+xml" title="Corrections of Sparkpedia" href="${address}">`,
    );
    expect(html).toContain(`<a href="${address}">feed (Atom)</a>`);
  });

  it('names the article that was checked, with its address', () => {
    expect(page).toContain('href="https://aiwiki.ai/wiki/nvidia_digits"');
    expect(page).toContain('a named licence was not found');
  });

  it('stands, empty, on a site without claims', () => {
    const html = readFileSync(join(oneArticle.folder, 'corrections/index.html'), 'utf8');
    expect(html).toContain('No claim has been checked yet.');
    expect(html).not.toContain('data-filters');
  });
});

describe('the feed of corrections', () => {
  const site = useBrowser(subFolder);

  it.each([subFolder, oneArticle])('is well-formed Atom in $folder', async ({ folder }) => {
    const xml = readFileSync(join(folder, 'corrections/feed.xml'), 'utf8');
    // The policy of the page lets no text become a document.
    const { page: tab } = await site.visit('/corrections/', { bypassCSP: true });
    const read = await tab.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        root: feed.documentElement.namespaceURI + feed.documentElement.localName,
        names: [...feed.documentElement.children].map(({ localName }) => localName),
        links: [...feed.querySelectorAll('link')].map((link) => link.getAttribute('href')),
        updated: feed.querySelector('updated')?.textContent ?? '',
      };
    }, xml);
    expect(read.root).toBe('http://www.w3.org/2005/Atomfeed');
    const isEntry = (name: string): boolean => name === 'entry';
    expect(read.names.filter((name) => !isEntry(name))).toEqual([
      'id',
      'title',
      'updated',
      'author',
      'link',
      'link',
    ]);
    expect(read.names.filter(isEntry)).toHaveLength(
      folder === oneArticle.folder ? 0 : corrections.length,
    );
    expect(read.links.every((href) => URL.canParse(href ?? ''))).toBe(true);
    expect(read.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    await tab.context().close();
  });

  it('has absolute addresses under the base path', () => {
    const xml = readFileSync(join(subFolder.folder, 'corrections/feed.xml'), 'utf8');
    expect(xml).toContain('<id>https://example.org/handbook/spark/corrections/feed.xml</id>');
  });
});
