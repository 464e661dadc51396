import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS, USER_REPORTS_PATH } from '../knowledge/site-paths.ts';
import { articleIndex } from '../page-models/articles/articles-page.ts';
import { categoriesPage } from '../page-models/categories/categories-page.ts';
import { changesPage } from '../page-models/changes/changes-page.ts';
import { guidesPage } from '../page-models/guides/guides-page.ts';
import { modelsPage } from '../page-models/models/models-page.ts';
import { problemsPage } from '../page-models/problems/problems-page.ts';
import { referenceIndex } from '../page-models/references/references-page.ts';
import { changesOf } from '../page-models/shared/changes.ts';
import { softwareList } from '../page-models/software/software-list.ts';
import { type AgeRow, stalePage } from '../page-models/stale/stale-page.ts';
import { joined, link, list, plain, section, table } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import type { Twin, TwinPlace } from './twin.ts';

/** The twins of the pages that list other pages and records. */
export function indexTwins(knowledge: Knowledge): readonly Twin[] {
  return [
    lettersTwin(knowledge),
    categoriesTwin(knowledge),
    devicesTwin(knowledge),
    modelsTwin(knowledge),
    softwareTwin(knowledge),
    guidesTwin(knowledge),
    problemsTwin(knowledge),
    referencesTwin(knowledge, SITE_PATHS.references),
    referencesTwin(knowledge, USER_REPORTS_PATH),
    changesTwin(knowledge),
    staleTwin(knowledge),
  ];
}

const lettersTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.articles, undefined, ({ addressOf }) => ({
    says: articleIndex(knowledge).flatMap(({ letter, entries }) =>
      section(
        letter,
        list(
          entries.map(({ text, path, kind, seeTitle }) =>
            joined([link(text, addressOf(path)), seeTitle ? `see ${plain(seeTitle)}` : kind], ', '),
          ),
        ),
      ),
    ),
  }));

const categoriesTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.categories, undefined, ({ addressOf }) => ({
    says: categoriesPage(knowledge).categories.flatMap(({ title, about, articles }) =>
      section(title, [
        about && plain(about),
        ...list(
          articles.map(
            ({ title: name, href, description }) =>
              `${link(name, addressOf(href))}: ${plain(description)}`,
          ),
        ),
      ]),
    ),
  }));

const devicesTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.devices, undefined, ({ addressOf }) => ({
    says: list(
      [...knowledge.subjects.values()]
        .filter(({ kind }) => kind !== 'software')
        .map(
          ({ title, path, description, facts }) =>
            `${link(title, addressOf(path))}, ${facts.length} figures: ${plain(description)}`,
        ),
    ),
  }));

const modelsTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.models, undefined, ({ addressOf }) => {
    const { rows, widths, words } = modelsPage(knowledge);
    if (rows.length === 0) return { says: [] };
    const gib = widths.map(({ words: bits, format }) => `GiB at ${bits} (${format.name})`);
    return {
      says: [
        plain(words),
        ...table(
          [
            'Model',
            'Architecture',
            'Parameters',
            'Read per token',
            'KV cache, bytes per token',
            'Context, tokens',
            ...gib,
            'One DGX Spark',
            'Runs',
          ].map(plain),
          rows.map((row) => [
            link(row.name, addressOf(row.href)),
            ...[
              row.architecture,
              row.total,
              row.readPerToken,
              row.cacheGrowth,
              row.context,
              ...row.weights,
              row.sparkWords,
              String(row.runs),
            ].map(plain),
          ]),
        ),
      ],
    };
  });

const softwareTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.software, undefined, ({ addressOf }) => ({
    says: table(
      ['Software', 'Kind', 'Does it run?', 'Versions', 'Evidence of', 'In short'],
      softwareList(knowledge).rows.map((row) => [
        link(row.name, addressOf(row.href)),
        plain(row.kindWords),
        plain(row.stateWords),
        plain(row.versions),
        plain(`${row.asOf}${row.isOld ? ' (old)' : ''}`),
        plain(row.answer),
      ]),
    ),
  }));

const guidesTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.guides, undefined, ({ addressOf }) => ({
    says: guidesPage(knowledge).areas.flatMap(({ title, guides }) =>
      section(
        title,
        list(
          guides.map(
            ({ title: name, href, goal, steps }) =>
              `${link(name, addressOf(href))}, ${steps} steps: ${plain(goal)}`,
          ),
        ),
      ),
    ),
  }));

const problemsTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.problems, undefined, ({ addressOf }) => ({
    says: problemsPage(knowledge).areas.flatMap(({ title, rows }) =>
      section(
        title,
        list(
          rows.map(
            ({ title: name, href, stateWords, asOf, summary }) =>
              `${link(name, addressOf(href))} (${plain(stateWords)}, ${plain(asOf)}): ${plain(summary)}`,
          ),
        ),
      ),
    ),
  }));

const referencesTwin = (
  knowledge: Knowledge,
  path: typeof SITE_PATHS.references | typeof USER_REPORTS_PATH,
): Twin =>
  pageTwin(path, undefined, ({ addressOf }) => ({
    says: referenceIndex(knowledge, path === USER_REPORTS_PATH).kinds.flatMap(
      ({ title, references }) =>
        section(
          title,
          list(
            references.map(
              ({ title: name, path: page, url, publisher, dateWords, accessWords, resting }) =>
                `${link(name, url)}, ${plain([publisher, dateWords].filter(Boolean).join(', '))}; ${plain(accessWords)}; ${link(resting, addressOf(page))}`,
            ),
          ),
        ),
    ),
  }));

const changesTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.changes, changesOf(knowledge)[0]?.day, ({ addressOf }) => ({
    says: changesPage(knowledge).months.flatMap(({ title, changes }) =>
      section(
        title,
        list(
          changes.map(
            ({ dayWords, kindWords, text, href }) =>
              `${plain(dayWords)}, ${plain(kindWords)}: ${link(text, addressOf(href))}`,
          ),
        ),
      ),
    ),
  }));

const staleTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.stale, undefined, (place) => {
    const { edition, factCount, stale, next, batches, halfLives } = stalePage(knowledge);
    if (edition === undefined) return { says: [] };
    return {
      says: [
        `${stale.length} of ${factCount} figures were overdue on ${edition.words}, the day of this edition.`,
        ...section(
          'Half-lives',
          table(
            ['Kind of figure', 'Half-life', 'Why'],
            halfLives.map(({ words, days, why }) => [plain(words), `${days} days`, plain(why)]),
          ),
        ),
        ...section(`Overdue: ${stale.length}`, ageTable(stale, place)),
        ...section(`What comes due next: ${next.length}`, ageTable(next, place)),
        ...section(
          'All figures by day of verification',
          table(
            ['Kind', 'Figures', 'Last verified', 'Due'],
            batches.map(({ kindWords, count, verified, due }) => [
              plain(kindWords),
              String(count),
              verified.words,
              due.words,
            ]),
          ),
        ),
      ],
    };
  });

function ageTable(rows: readonly AgeRow[], { addressOf }: TwinPlace): readonly string[] {
  return table(
    ['Figure', 'Value', 'Kind', 'Last verified', 'Due'],
    rows.map((row) => [
      `${link(row.label, addressOf(row.href))}, ${plain(row.subject)}`,
      plain(joined([row.value, row.dates])),
      plain(row.kindWords),
      row.verified.words,
      plain(`${row.due.words}, ${row.ageWords}`),
    ]),
  );
}
