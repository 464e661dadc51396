import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { linksPath } from '../knowledge/site-paths.ts';
import { historyPage } from '../page-models/history/history-page.ts';
import { articlesWithLinksPage, linksPage } from '../page-models/links/links-page.ts';
import { changeText, pagesWithHistory } from '../page-models/shared/page-history.ts';
import { link, list, plain, section } from './markdown-words.ts';
import { withSources } from './page-twin.ts';
import type { Twin } from './twin.ts';

/** The twins of what hangs on another page: its history, and what leads to it. */
export function trailTwins(knowledge: Knowledge): readonly Twin[] {
  return [
    ...pagesWithHistory(knowledge).map((path) => historyTwin(knowledge, path)),
    ...articlesWithLinksPage(knowledge).flatMap((slug) => linksTwin(knowledge, slug)),
  ];
}

function historyTwin(knowledge: Knowledge, of: string): Twin {
  const page = historyPage(knowledge, of);
  return {
    path: page.path,
    kind: 'trail',
    title: `History of ${page.of}`,
    description: `What changed on the page “${page.of}”: figures, sources, corrections and notes, by day.`,
    changed: page.days[0]?.day,
    write: () =>
      withSources({
        says: page.days.flatMap(({ words, changes }) =>
          section(words, list(changes.map((change) => plain(changeText(change))))),
        ),
      }),
  };
}

function linksTwin(knowledge: Knowledge, slug: string): readonly Twin[] {
  const article = knowledge.articles.get(slug);
  if (article === undefined) return [];
  const { title } = article;
  return [
    {
      path: linksPath(slug),
      kind: 'trail',
      title: `What leads to ${title}`,
      description: `The articles whose text leads to “${title}”, each with the sentence in which it does.`,
      changed: undefined,
      write: ({ addressOf }) =>
        withSources({
          says: list(
            linksPage(knowledge, article).links.map(
              ({ title: from, href, section: where, before, link: words, after }) =>
                `${link(where === '' ? from : `${from}, ${where}`, addressOf(href))}: ${plain(`${before}${words}${after}`)}`,
            ),
          ),
        }),
    },
  ];
}
