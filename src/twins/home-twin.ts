import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS, SITE_TITLES } from '../knowledge/site-paths.ts';
import { type HomePage, homePage } from '../page-models/home/home-page.ts';
import { drawingMarkdown } from './component-blocks.ts';
import { link, list, plain, section } from './markdown-words.ts';
import { withSources } from './page-twin.ts';
import { once, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the home page. */
export function homeTwin(knowledge: Knowledge): Twin {
  const model = once(() => homePage(knowledge));
  return {
    path: SITE_PATHS.home,
    kind: 'home',
    title: SITE_TITLES[SITE_PATHS.home],
    description: 'Where answers are, key figures, and what changed lately.',
    changed: undefined,
    write: (place) => withSources({ says: homeBlocks(model(), place) }),
  };
}

function homeBlocks(page: HomePage, { addressOf }: TwinPlace): readonly string[] {
  const { lead } = page;
  return [
    ...section(
      'Where answers are',
      list(
        page.questions.map(
          ({ question, path, answer }) => `${link(question, addressOf(path))} ${plain(answer)}`,
        ),
      ),
    ),
    ...section(
      'Key figures',
      list(
        page.figures.map(
          ({ label, figure, basis }) => `${plain(label)}: ${plain(figure.text)} (${plain(basis)})`,
        ),
      ),
    ),
    ...(page.drawing ? [drawingMarkdown(page.drawing, [])] : []),
    ...section(
      'Lately',
      list(
        page.changes.map(
          ({ dayWords, kindWords, text, href }) =>
            `${plain(dayWords)}, ${plain(kindWords)}: ${link(text, addressOf(href))}`,
        ),
      ),
    ),
    ...section(
      'Problems owners meet',
      list(
        page.problems.map(
          ({ text, href, state }) => `${link(text, addressOf(href))} (${plain(state)})`,
        ),
      ),
    ),
    ...section(
      'Where to begin',
      list(
        page.portals.map(
          ({ title, href, question }) => `${link(title, addressOf(href))}: ${plain(question)}`,
        ),
      ),
    ),
    ...(lead === undefined
      ? []
      : section(lead.title, [
          plain(lead.description),
          ...list(
            lead.sections.map(({ text, slug }) => link(text, addressOf(`${lead.path}#${slug}`))),
          ),
        ])),
    ...list(
      page.counts.map(({ count, text, path }) =>
        link(`${count.toLocaleString('en-US')} ${text}`, addressOf(path)),
      ),
    ),
  ];
}
