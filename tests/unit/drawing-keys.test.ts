import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest, drawingKeys } from '../../src/build/drawing-keys.ts';
import { drawWithTexts, withGuardedTexts } from '../../src/content-access/article-texts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';

const article = (path: string, text: string, title = path) => ({
  path: `articles/${path}.mdx`,
  text: `---\ntitle: ${title}\ndescription: About ${path}.\n---\n\n${text}\n`,
});
const synonyms = { path: 'synonyms.yaml', text: '- {words: [box], means: [case]}\n' };

function readOf(...files: readonly { readonly path: string; readonly text: string }[]) {
  const built = buildKnowledge(files, new Map());
  return { ...built, knowledge: withGuardedTexts(built.knowledge), files };
}

/** Of these paths, those whose key differs between two states of the content. */
const PATHS = [
  '',
  'wiki/a/',
  'wiki/a/index.md',
  'wiki/b/',
  'llms-full.txt',
  'portals/p/book/',
  'previews/0.json',
];
function changed(before: ReturnType<typeof readOf>, after: ReturnType<typeof readOf>): string[] {
  const [one, other] = [drawingKeys('code', before), drawingKeys('code', after)];
  return PATHS.filter((path) => one(path) !== other(path));
}

const b = article('b', 'Words of the other.');
const before = readOf(article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.'), b);

describe('keys of drawn files', () => {
  it('are the same for the same content, read twice', () => {
    const again = readOf(article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.'), b);
    expect(changed(before, again)).toEqual([]);
  });

  const OF_WORDS = [
    'wiki/a/',
    'wiki/a/index.md',
    'llms-full.txt',
    'portals/p/book/',
    'previews/0.json',
  ];
  it.each([
    ['a word', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.\n\nMore.'],
    ['the beginning', 'Other words. See [b](/wiki/b/).\n\n## One\n\nText.'],
    ['the beginning of a section', 'Some words. See [b](/wiki/b/).\n\n## One\n\nTexts.'],
    ['a line more', 'Some words. See [b](/wiki/b/).\n\n\n## One\n\nText.'],
  ])('differ for the article and lists of texts with %s', (_name, text) => {
    expect(changed(before, readOf(article('a', text), b))).toEqual(OF_WORDS);
  });

  it('differ for the article too that the sentence with a link leads to', () => {
    const text = 'Some words. See [b](/wiki/b/) soon.\n\n## One\n\nText.';
    const after = readOf(article('a', text), b);
    expect(changed(before, after).toSorted()).toEqual([...OF_WORDS, 'wiki/b/'].toSorted());
  });

  it.each([
    ['title', article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.', 'New')],
    ['link', article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText. [b](/wiki/b/)')],
    ['heading', article('a', 'Some words. See [b](/wiki/b/).\n\n## Two\n\nText.')],
    [
      'component',
      article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.\n\n<Cite id="x" />'),
    ],
  ])('differ for all where it is another %s', (_name, other) => {
    expect(changed(before, readOf(other, b))).toEqual(PATHS);
  });

  it('differ for all where an article is new, or other content', () => {
    const first = article('a', 'Some words. See [b](/wiki/b/).\n\n## One\n\nText.');
    expect(changed(before, readOf(first, b, article('c', 'New.')))).toEqual(PATHS);
    expect(changed(before, readOf(first, b, synonyms))).toEqual(PATHS);
  });
});

describe('the text of an article', () => {
  const { articles } = before.knowledge;
  const read = (slug: string) => articles.get(slug)?.body.source;

  it('can be read by its own page and by lists of texts', () => {
    expect(drawWithTexts('wiki/a/', { slug: 'a' }, () => read('a'))).toContain('Some words');
    expect(drawWithTexts('llms-full.txt', 'all', () => read('a'))).toContain('Some words');
  });

  it.each([
    'source',
    'openings',
    'texts',
    'tableRows',
    'images',
    'elements',
    'code',
    'rawHtml',
  ] as const)('stops the build where another page reads it: %s', (part) => {
    expect(() =>
      drawWithTexts('wiki/b/', { slug: 'b' }, () => articles.get('a')?.body[part]),
    ).toThrow('wiki/b/ reads the text of the article “a”');
  });

  it('has no places for other pages, but its headings and links', () => {
    drawWithTexts('', 'none', () => {
      const [heading] = articles.get('a')?.body.headings ?? [];
      const [link] = articles.get('a')?.body.links ?? [];
      expect([heading?.text, link?.url]).toEqual(['One', '/wiki/b/']);
      expect(() => heading?.line).toThrow();
      expect(() => link?.column).toThrow();
      expect(() => link?.sentence).toThrow();
    });
  });

  it('is open in the sentence that leads to an article, for this one alone', () => {
    const sentence = () => articles.get('a')?.body.links[0]?.sentence;
    expect(drawWithTexts('wiki/b/', { slug: 'b' }, sentence)).toHaveLength(3);
    expect(() => drawWithTexts('wiki/c/', { slug: 'c' }, sentence)).toThrow();
  });
});

describe('the digest of the code', () => {
  let project = '';
  const write = (file: string, text: string): void => {
    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  const digest = (settings: unknown = {}) => codeDigest(project, settings);
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'sparkpedia-code-'));
    write('src/components/Page.astro', '<p>one</p>');
    write('package-lock.json', '{}');
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it.each([
    ['a component', 'src/components/Page.astro'],
    ['a new file', 'src/new.ts'],
    ['a package', 'package-lock.json'],
    ['an installed package', 'node_modules/.package-lock.json'],
    ['the configuration', 'astro.config.mjs'],
    ['variables of a file', '.env'],
  ])('differs with %s', (_name, file) => {
    const one = digest();
    expect(digest()).toBe(one);
    write(file, 'other');
    expect(digest()).not.toBe(one);
  });

  it('differs with a setting', () => {
    expect(digest({ siteUrl: 'https://a.example' })).not.toBe(
      digest({ siteUrl: 'https://b.example' }),
    );
  });
});
