import { ascending } from '../../content-kinds/order.ts';
import { PROBLEM_STATE_WORDS } from '../../content-schemas/problem-schema.ts';
import type { DrawingView } from '../../drawings/drawing-view.ts';
import { buildDrawing } from '../../drawings/index.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { articlePath, problemPath, SITE_PATHS } from '../../knowledge/site-paths.ts';
import { contentsOf } from '../article/article-page.ts';
import { type Change, changesOf } from '../shared/changes.ts';
import { type FigureView, figureView, statusWords } from '../shared/figure-view.ts';
import type { NamedLink } from '../shared/named-links.ts';
import { type PortalLink, portalLinks } from '../shared/portal-links.ts';

/** How many entries the home page lists. */
const MOST_CHANGES = 8;
const MOST_PROBLEMS = 8;

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
  readonly portals: readonly PortalLink[];
  readonly changes: readonly Change[];
  /** Problems that most pages lead to, with their state. */
  readonly problems: readonly (NamedLink & { readonly state: string })[];
  readonly drawing: DrawingView | undefined;
  readonly counts: readonly {
    readonly count: number;
    readonly text: string;
    readonly path: string;
  }[];
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
    portals: portalLinks(knowledge),
    changes: lately(changesOf(knowledge)),
    problems: problemsMostLedTo(knowledge),
    drawing:
      knowledge.home.drawing === undefined
        ? undefined
        : buildDrawing(knowledge.home.drawing, knowledge),
    counts: [
      { count: knowledge.articles.size, text: 'articles', path: SITE_PATHS.categories },
      { count: knowledge.facts.size, text: 'figures with source and date', path: SITE_PATHS.data },
      { count: knowledge.problems.size, text: 'problems', path: SITE_PATHS.problems },
      { count: knowledge.software.size, text: 'programs', path: SITE_PATHS.software },
      { count: knowledge.guides.size, text: 'guides', path: SITE_PATHS.guides },
      { count: knowledge.references.size, text: 'sources', path: SITE_PATHS.references },
    ].filter(({ count }) => count > 0),
  };
}

/**
 * The newest changes, none of a kind that crowds out the others: of many changes made on one day,
 * each kind has a part.
 */
function lately(changes: readonly Change[]): Change[] {
  const most = Math.ceil(MOST_CHANGES / 3);
  const counts = new Map<Change['kind'], number>();
  return changes
    .filter(({ kind }) => {
      // The articles stand in their own lists.
      if (kind === 'article') return false;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= most;
    })
    .slice(0, MOST_CHANGES);
}

/** The problems that most other records name, the most named first. */
function problemsMostLedTo(knowledge: Knowledge): (NamedLink & { readonly state: string })[] {
  const counts = new Map<string, number>();
  for (const { to } of knowledge.mentions)
    if (to.kind === 'problems') counts.set(to.id, (counts.get(to.id) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || ascending(a, b))
    .flatMap(([id]) => {
      const problem = knowledge.problems.get(id);
      return problem === undefined
        ? []
        : [
            {
              text: problem.title,
              href: problemPath(id),
              state: PROBLEM_STATE_WORDS[problem.status.state],
            },
          ];
    })
    .slice(0, MOST_PROBLEMS);
}
