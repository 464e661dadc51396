import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { measureArticle } from '../../src/knowledge/article-measures.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import type { Article } from '../../src/knowledge/knowledge-records.ts';
import { readContentFile } from '../../src/knowledge/read-records.ts';
import { backlinksOf } from '../../src/page-models/shared/backlinks.ts';

const files = readContentFolder('content');
const { knowledge } = buildKnowledge(files, DRAWING_FACTS);
const articles = [...knowledge.articles.values()];
const textOf = new Map(files.map(({ path, text }) => [path, text]));
const runsOf = new Map(
  files
    .filter(({ path }) => path.startsWith('articles/'))
    .map((file) => [
      file.path,
      readContentFile(file).texts.flatMap(({ kind, source }) => (kind === 'prose' ? source : [])),
    ]),
);
const measures = articles.map((article) =>
  measureArticle(knowledge, article, runsOf.get(article.file) ?? []),
);

/** Slugs to which an article's text leads. */
const targetsOf = ({ body }: Article): string[] =>
  body.links.flatMap(({ url }) => /^\/wiki\/([^/]+)\//.exec(url)?.[1] ?? []);

describe('the articles', () => {
  it('are at least seventy, none a stub and none endless', () => {
    expect(articles.length).toBeGreaterThanOrEqual(70);
    const odd = measures.filter(
      ({ slug, words }) => words < 300 || (words > 2000 && slug !== 'dgx-spark'),
    );
    expect(odd.map(({ slug, words }) => `${slug}: ${words}`)).toEqual([]);
  });

  it('rest on at least six sources each, in the median', () => {
    const counts = measures.map(({ sources }) => sources).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeGreaterThanOrEqual(6);
    expect(counts[0]).toBeGreaterThan(0);
  });

  it('say what they are, stand under a subject, and lead on with a reason', () => {
    for (const { slug, categories, description } of articles) {
      expect(categories, slug).toBeDefined();
      expect(description.length, slug).toBeGreaterThan(60);
    }
  });

  it('are all led to, and hang together', () => {
    expect(
      articles
        .filter(({ slug }) => backlinksOf(knowledge, slug).length === 0)
        .map(({ slug }) => slug),
    ).toEqual([]);
    const reached = new Set(['dgx-spark']);
    for (const slug of reached)
      for (const target of targetsOf(knowledge.articles.get(slug) ?? raise(slug)))
        reached.add(target);
    expect(articles.map(({ slug }) => slug).filter((slug) => !reached.has(slug))).toEqual([]);
  });

  it('share no paragraph', () => {
    const owners = new Map<string, Set<string>>();
    for (const { slug, file } of articles)
      for (const paragraph of (textOf.get(file) ?? '')
        .replace(/^---[\s\S]*?\n---\n/, '')
        .split(/\n\s*\n/)) {
        const key = paragraph.toLowerCase().replace(/\W+/g, ' ').trim();
        if (key.split(' ').length >= PARAGRAPH_WORDS)
          owners.set(key, (owners.get(key) ?? new Set()).add(slug));
      }
    expect([...owners].filter(([, slugs]) => slugs.size > 1)).toEqual([]);
  });

  it('explain at least 120 terms in the glossary', () => {
    expect(knowledge.terms.length).toBeGreaterThanOrEqual(120);
  });
});

/** Shorter paragraphs may stand in several articles. */
const PARAGRAPH_WORDS = 12;

const sectionsSchema = z.array(
  z.object({
    heading: z.string(),
    anchor: z.string(),
    facts: z.array(z.string()),
    cites: z.array(z.string()),
    others: z.array(z.string()),
  }),
);

describe('the main article, against what it held before it was summed up', () => {
  const main = knowledge.articles.get('dgx-spark') ?? raise('dgx-spark');
  const before = sectionsSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/main-article.json'), 'utf8')),
  );
  /** The main article and everything that it leads to, data sheets included. */
  const near = [main, ...new Set(targetsOf(main))].flatMap((one) =>
    typeof one === 'string' ? (knowledge.articles.get(one) ?? []) : one,
  );
  const shown = (name: string): Set<string> =>
    new Set(
      near.flatMap(({ body, infobox }) => [
        ...body.uses.flatMap((use) =>
          use.name === name ? (use.attributes.get('id')?.value ?? []) : [],
        ),
        ...(name === 'Fact' ? (infobox?.rows ?? []) : []).flatMap((row) =>
          'facts' in row ? row.facts : [],
        ),
      ]),
    );

  it('keeps every section', () => {
    const anchors = new Set(['top', ...main.body.headings.map(({ slug }) => slug)]);
    expect(before.map(({ anchor }) => anchor).filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('keeps every fact and every source, there or on a page to which it leads', () => {
    const facts = new Set([...shown('Fact'), ...shown('Disputed')]);
    const ofTables = near.flatMap(({ body }) =>
      body.uses.flatMap(({ name, attributes }) =>
        name === 'DataTable'
          ? (knowledge.tables.get(attributes.get('id')?.value ?? '')?.rows ?? [])
          : [],
      ),
    );
    for (const { cells } of ofTables)
      for (const cell of cells) if ('facts' in cell) for (const id of cell.facts) facts.add(id);
    expect(before.flatMap((section) => section.facts).filter((id) => !facts.has(id))).toEqual([]);
    const slugs = new Set(near.map(({ slug }) => slug));
    const sources = new Set(
      knowledge.mentions.flatMap(({ from, to }) =>
        from.kind === 'articles' && slugs.has(from.id) && to.kind === 'references' ? to.id : [],
      ),
    );
    expect(before.flatMap(({ cites }) => cites).filter((id) => !sources.has(id))).toEqual([]);
  });

  it('keeps every table, drawing and list of prices', () => {
    const uses = new Set(
      near.flatMap(({ body }) =>
        body.uses.map(({ name, attributes }) =>
          [name, ...[...attributes.values()].map(({ value }) => value)].join(' '),
        ),
      ),
    );
    const wanted = before
      .flatMap(({ others }) => others)
      // The data sheet and the timeline have pages of their own.
      .filter((use) => !use.startsWith('SpecTable') && !use.startsWith('Timeline'));
    expect(wanted.filter((use) => !uses.has(use))).toEqual([]);
    const links = new Set(main.body.links.map(({ url }) => url.split('#')[0]));
    for (const path of ['/devices/dgx-spark/', '/devices/gb10/', '/timeline/'])
      expect(links, path).toContain(path);
  });
});

function raise(what: string): never {
  throw new Error(`There is no ${what}`);
}
