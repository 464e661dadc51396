import { AsyncLocalStorage } from 'node:async_hooks';
import type { Article, Knowledge } from '../knowledge/knowledge-records.ts';
import type { Position } from '../knowledge/problems.ts';
import type { ArticleBody, TextLink } from '../knowledge/read-article-body.ts';

/**
 * Whose texts a drawn file may read: those of all articles, of one, or of none. With that of one goes
 * what leads to it: the sentences of other texts in which a link to it stands.
 */
export type TextsRead = 'all' | 'none' | { readonly slug: string };

/** The file that is drawn, and what it may read. */
interface Drawing {
  readonly path: string;
  readonly texts: TextsRead;
}

const drawings = new AsyncLocalStorage<Drawing>();

/**
 * Draws a file that may read no other texts of articles than it says: whether it must be drawn again
 * is judged by these. A file that reads another one stops the build.
 */
export function drawWithTexts<T>(path: string, texts: TextsRead, draw: () => T): T {
  return drawings.run({ path, texts }, draw);
}

/**
 * What every page may read of an article: all but its text, how its sections begin, the sentences around
 * its links, and the places in it. A change of nothing but words changes none of it.
 */
export function openPartOf({ body, ...record }: Article) {
  return {
    record,
    headings: body.headings.map(withoutPlace),
    links: body.links.map(({ sentence: _, ...link }) => withoutPlace(link)),
    uses: body.uses.map(({ attributes, ...use }) => ({
      ...withoutPlace(use),
      attributes: [...attributes].map(([name, { value }]) => [name, value] as const),
    })),
  };
}

/** The sentences in which articles link to each other, by the slug of the one that they lead to. */
export function sentencesByTarget(articles: Iterable<Article>) {
  const sentences = new Map<string, TextLink['sentence'][]>();
  for (const { body } of articles)
    for (const { url, sentence } of body.links) {
      const slug = slugIn(url);
      if (slug === undefined) continue;
      const known = sentences.get(slug) ?? [];
      known.push(sentence);
      sentences.set(slug, known);
    }
  return sentences;
}

const slugIn = (url: string): string | undefined => /^\/wiki\/([^/]+)\//.exec(url)?.[1];

function withoutPlace<P extends Position>(read: P): Omit<P, keyof Position> {
  const { line: _line, column: _column, ...rest } = read;
  return rest;
}

/** The same knowledge, in which what is no open part of an article can be read only where it may be. */
export function withGuardedTexts(knowledge: Knowledge): Knowledge {
  const articles = new Map(
    [...knowledge.articles].map(([slug, article]) => [
      slug,
      { ...article, body: guarded(slug, article.body) },
    ]),
  );
  return { ...knowledge, articles };
}

function guarded(slug: string, body: ArticleBody): ArticleBody {
  const behindGuard = <T>(value: T, target?: string): T => {
    const drawing = drawings.getStore();
    if (drawing !== undefined && !mayRead(drawing.texts, [slug, target]))
      throw new Error(
        `${drawing.path} reads the text of the article “${slug}”, of which src/build/texts-read.ts does not know`,
      );
    return value;
  };
  const placeGuarded = <P extends Position>(read: P): P => ({
    ...read,
    get line() {
      return behindGuard(read.line);
    },
    get column() {
      return behindGuard(read.column);
    },
  });
  return {
    headings: body.headings.map(placeGuarded),
    links: body.links.map((link) =>
      Object.defineProperty(placeGuarded(link), 'sentence', {
        get: () => behindGuard(link.sentence, slugIn(link.url)),
      }),
    ),
    uses: body.uses.map((use) => {
      const attributes = new Map(
        [...use.attributes].map(([name, one]) => [name, placeGuarded(one)] as const),
      );
      return placeGuarded({ ...use, attributes });
    }),
    get openings() {
      return behindGuard(body.openings);
    },
    get source() {
      return behindGuard(body.source);
    },
    get tree() {
      return behindGuard(body.tree);
    },
    get images() {
      return behindGuard(body.images);
    },
    get elements() {
      return behindGuard(body.elements);
    },
    get code() {
      return behindGuard(body.code);
    },
    get rawHtml() {
      return behindGuard(body.rawHtml);
    },
    get tableRows() {
      return behindGuard(body.tableRows);
    },
    get texts() {
      return behindGuard(body.texts);
    },
  };
}

const mayRead = (texts: TextsRead, slugs: readonly (string | undefined)[]): boolean =>
  texts === 'all' || (texts !== 'none' && slugs.includes(texts.slug));
