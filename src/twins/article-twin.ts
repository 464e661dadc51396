import type { Article, Knowledge } from '../knowledge/knowledge-records.ts';
import { articlePath } from '../knowledge/site-paths.ts';
import { type ArticlePage, articlePage } from '../page-models/article/article-page.ts';
import { articleBodyMarkdown } from './article-body.ts';
import { figuresMarkdown } from './component-blocks.ts';
import { link, list, notes, plain, section, table } from './markdown-words.ts';
import { once, questionBlocks, relatedBlocks, type Twin, type TwinPlace } from './twin.ts';

/** The twin of an article. */
export function articleTwin(knowledge: Knowledge, article: Article): Twin {
  const model = once(() => articlePage(knowledge, article));
  return {
    path: articlePath(article.slug),
    kind: 'article',
    title: article.title,
    description: article.description,
    changed: article.updated,
    source: () => article.body.source,
    write: (place) => {
      const page = model();
      const { addressOf } = place;
      return {
        says: [
          ...headBlocks(page, place),
          articleBodyMarkdown(article.body.tree, page, addressOf),
          ...section(
            'See also',
            list(
              page.seeAlso.map(
                ({ link: to, why }) => `${link(to.text, addressOf(to.href))}: ${plain(why)}`,
              ),
            ),
          ),
          ...questionBlocks(page.questions),
          ...(page.updated ? [`Text last changed on ${page.updated.words}.`] : []),
        ],
        around: [
          ...relatedBlocks(page.related, place),
          ...section(
            'Mentioned in',
            list(page.backlinks.map(({ title, href }) => link(title, addressOf(href)))),
          ),
        ],
        bibliography: page.bibliography,
        credits: page.credits,
      };
    },
  };
}

function headBlocks(page: ArticlePage, { addressOf }: TwinPlace): readonly string[] {
  const { aliases, hatnotes, infobox } = page;
  return [
    ...(aliases.length > 0 ? [`Also called: ${aliases.map(plain).join(', ')}.`] : []),
    ...hatnotes.map(
      ({ meant, link: to }) => `For ${plain(meant)}, see ${link(to.text, addressOf(to.href))}.`,
    ),
    ...(infobox === undefined
      ? []
      : table(
          [plain(infobox.title), 'Key facts'],
          infobox.rows.map(({ label, figures, join, text, markers }) => [
            plain(label),
            `${figuresMarkdown(figures, join)}${plain(text ?? '')}${notes(markers)}`,
          ]),
        )),
  ];
}
