import type { Article } from '../knowledge-records.ts';
import { type Finding, finding } from '../problems.ts';
import { articlePath } from '../site-paths.ts';
import type { TextRun } from '../text-runs.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Advice for one article, and in all: nobody reads thousands. */
const MOST_OF_ARTICLE = 20;
const MOST = 400;

export const mentionLinked: Rule = {
  id: 'mention-linked',
  severity: 'advice',
  sentence: 'The first mention of an article’s subject in a section links to that article.',
  check: (context) => {
    const names = namesByFirstWord(context);
    const { articles, home } = context.knowledge;
    const once = new Set([
      home.leadArticle,
      ...[...articles.values()].flatMap(({ slug, categories = [] }) =>
        categories[0] === 'history' ? slug : [],
      ),
    ]);
    const runs = new Map(context.texts.map(({ file, runs: own }) => [file, own]));
    return [...articles.values()]
      .flatMap((article) => unlinked(context, article, runs.get(article.file) ?? [], names, once))
      .slice(0, MOST);
  },
};

interface Name {
  readonly words: string;
  readonly slug: string;
}

/** Titles and other names of articles, the longest first, by their first words in lower case. */
function namesByFirstWord({ knowledge }: RuleContext): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const { slug, title, aliases = [] } of knowledge.articles.values())
    for (const words of [title, ...aliases]) {
      const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0].toLowerCase();
      if (first === undefined || words.length < 3) continue;
      names.set(first, [...(names.get(first) ?? []), { words, slug }]);
    }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return names;
}

function unlinked(
  { placeIn }: RuleContext,
  article: Article,
  runs: readonly TextRun[],
  names: ReadonlyMap<string, readonly Name[]>,
  once: ReadonlySet<string | undefined>,
): Finding[] {
  const done = new Set(
    article.body.links.flatMap(({ url, mainSection }) => {
      const slug = /^\/wiki\/([^/]+)\//.exec(url)?.[1];
      return slug === undefined ? [] : [place(slug, mainSection, once)];
    }),
  );
  const findings: Finding[] = [];
  for (const { source, offset, section, isClosed } of runs) {
    if (section === undefined) continue;
    let end = 0;
    for (const { 0: word, index } of source.matchAll(WORD)) {
      if (index < end) continue;
      const name = names
        .get(word.toLowerCase())
        ?.find(({ words }) => standsAt(source, index, words));
      if (name === undefined) continue;
      end = index + name.words.length;
      const key = place(name.slug, section, once);
      if (isClosed || name.slug === article.slug || done.has(key)) continue;
      done.add(key);
      const mention = source.slice(index, end);
      findings.push(
        finding(
          article.file,
          `“${mention}” has an article. Link to it here: [${mention}](${articlePath(name.slug)})`,
          placeIn(article.file, offset + index),
        ),
      );
    }
  }
  return findings.slice(0, MOST_OF_ARTICLE);
}

/**
 * Where a link counts: in its section. To the article that all others are about, and to firms and
 * people, whose names stand everywhere, one link in a text is enough.
 */
const place = (slug: string, section: string, once: ReadonlySet<string | undefined>): string =>
  once.has(slug) ? slug : `${slug} ${section}`;

const WORD = /(?<![\p{L}\p{N}_/.-])[\p{L}\p{N}]+/gu;

/** Whether a name stands at a place of a text as a word of its own; its first letter may be a capital or not. */
function standsAt(source: string, index: number, words: string): boolean {
  const found = source.slice(index, index + words.length);
  const isSame =
    found === words ||
    // Only ordinary words change their first letter: “Quantization”, but not “vLLM”.
    (found.slice(1) === words.slice(1) &&
      found.slice(1) === found.slice(1).toLowerCase() &&
      found[0]?.toLowerCase() === words[0]?.toLowerCase());
  return (
    isSame && !/^(?:[\p{L}\p{N}_]|[-./][\p{L}\p{N}])/u.test(source.slice(index + words.length))
  );
}
