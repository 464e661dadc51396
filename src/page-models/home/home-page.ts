import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { articlePath, SITE_PATHS } from '../../knowledge/site-paths.ts';
import { contentsOf } from '../article/article-page.ts';
import { type FigureView, figureView, statusWords } from '../shared/figure-view.ts';

/** How many articles the home page lists beside the leading one. */
const MOST_OTHERS = 24;

/** Where the answer to a common question is. */
interface Question {
  readonly question: string;
  readonly path: string;
  readonly answer: string;
}

const QUESTIONS: readonly Question[] = [
  {
    question: 'Does my model fit?',
    path: SITE_PATHS.fit,
    answer: 'Memory and speed for your model and context',
  },
  {
    question: 'How fast is it?',
    path: SITE_PATHS.benchmarks,
    answer: 'What others measured, beside what is possible',
  },
  {
    question: 'How does it compare?',
    path: SITE_PATHS.compare,
    answer: 'Any two to four devices, figure by figure',
  },
  {
    question: 'What does it cost?',
    path: SITE_PATHS.prices,
    answer: 'Every price seen, with its day and place',
  },
  {
    question: 'Is that number true?',
    path: SITE_PATHS.corrections,
    answer: 'Claims in circulation, each with a verdict',
  },
];

/** What the home page shows. */
export interface HomePage {
  readonly questions: readonly Question[];
  readonly lead:
    | {
        readonly title: string;
        readonly path: string;
        readonly description: string;
        readonly sections: readonly { readonly text: string; readonly slug: string }[];
      }
    | undefined;
  readonly figures: readonly {
    readonly label: string;
    readonly figure: FigureView;
    readonly basis: string;
  }[];
  readonly others: readonly { readonly title: string; readonly path: string }[];
  readonly articleCount: number;
}

/** Builds the home page; without `home.yaml` the first article by title leads. */
export function homePage(knowledge: Knowledge): HomePage {
  const articles = [...knowledge.articles.values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  );
  const lead = knowledge.articles.get(knowledge.home.leadArticle ?? '') ?? articles[0];
  const whatItIs = lead && {
    question: 'What is it?',
    path: articlePath(lead.slug),
    answer: 'The whole machine in one article',
  };
  return {
    questions: [...(whatItIs ? [whatItIs] : []), ...QUESTIONS],
    lead: lead && {
      title: lead.title,
      path: articlePath(lead.slug),
      description: lead.description,
      sections: contentsOf(lead).map(({ text, slug }) => ({ text, slug })),
    },
    figures: (knowledge.home.keyFigures ?? [])
      .flatMap((id) => knowledge.facts.get(id) ?? [])
      .map((fact) => ({
        label: fact.label,
        figure: figureView(fact, fact.rowPath),
        basis: `${statusWords(fact.status)}, ${dateWords(fact, observedAfterStatus(fact))}`,
      })),
    others: articles
      .filter((article) => article !== lead)
      .slice(0, MOST_OTHERS)
      .map(({ title, slug }) => ({ title, path: articlePath(slug) })),
    articleCount: articles.length,
  };
}
