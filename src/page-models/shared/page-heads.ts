import { ALL_RUNS_PATH, SITE_PATHS, USER_REPORTS_PATH } from '../../knowledge/site-paths.ts';

/** Title of a page, and what it holds in a sentence: for its head, its twin and its citation. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
}

/** The heads of the pages that there is one of. */
export const PAGE_HEADS = {
  [SITE_PATHS.articles]: {
    title: 'A–Z',
    description:
      'Every article, device, program, model, guide and term of the encyclopedia, and every other name that leads to one.',
  },
  [SITE_PATHS.categories]: {
    title: 'Articles by subject',
    description:
      'All articles of the encyclopedia by subject, each with what it says in a sentence.',
  },
  [SITE_PATHS.devices]: {
    title: 'Devices and data sheets',
    description:
      'Data sheets of DGX Spark and the machines it is compared with: every figure with status, date and sources.',
  },
  [SITE_PATHS.models]: {
    title: 'Models',
    description:
      'Open models with their shape, the memory they take in each number format, and whether a DGX Spark holds them.',
  },
  [SITE_PATHS.software]: {
    title: 'Software',
    description:
      'Does it run on DGX Spark? Programs, libraries and frameworks with state, versions, date and evidence.',
  },
  [SITE_PATHS.guides]: {
    title: 'Guides',
    description:
      'How things are done on DGX Spark, step by step: set-up, serving models, linking units, recovery, measuring.',
  },
  [SITE_PATHS.problems]: {
    title: 'Problems',
    description:
      'What goes wrong on NVIDIA DGX Spark and its sisters with GB10: symptoms, causes, what helps and who confirmed it.',
  },
  [SITE_PATHS.references]: {
    title: 'Sources',
    description:
      'The sources of the encyclopedia, by kind, with how far each was seen and how much rests on it.',
  },
  [USER_REPORTS_PATH]: {
    title: 'Sources: user reports',
    description:
      'User reports, forum posts and threads of projects that the encyclopedia cites, with how far each was seen and how much rests on it.',
  },
  [SITE_PATHS.benchmarks]: {
    title: 'Benchmarks',
    description:
      'Measured runs of models on DGX Spark and the machines it is compared with, each with engine, settings, date, source and caveats.',
  },
  [ALL_RUNS_PATH]: {
    title: 'All measured runs',
    description:
      'Every measured run of a model in one table, with engine, settings, date, source and caveats, to filter and sort.',
  },
  [SITE_PATHS.compare]: {
    title: 'Compare devices',
    description:
      'Compare any two to four machines and chips: common properties side by side, each figure with its source, date and ratio.',
  },
  [SITE_PATHS.fit]: {
    title: 'Does my model fit, and how fast will it be?',
    description:
      'Whether a language model fits into the memory of a DGX Spark or another device, the speed that the memory bandwidth allows, and what was measured, with every formula filled in.',
  },
  [SITE_PATHS.glossary]: {
    title: 'Glossary',
    description:
      'Terms that owners and buyers of DGX Spark meet, each in a few words, with its source and where to read on.',
  },
  [SITE_PATHS.timeline]: {
    title: 'Timeline',
    description: 'Dated events around DGX Spark, each with its sources.',
  },
  [SITE_PATHS.prices]: {
    title: 'Prices',
    description:
      'Prices of DGX Spark and of the machines it is compared with, each with its date, kind, seller, region and sources.',
  },
  [SITE_PATHS.corrections]: {
    title: 'Corrections',
    description:
      'Claims about DGX Spark that were checked one by one, with verdict and sources, and the corrections of this encyclopedia itself.',
  },
  [SITE_PATHS.changes]: {
    title: 'Changes',
    description:
      'What changed lately: prices, problems and their state, events, figures, corrections of this encyclopedia, and articles.',
  },
  [SITE_PATHS.stale]: {
    title: 'Figures due for verification',
    description:
      'Figures whose last verification is older than the half-life of their kind, and those that come due next.',
  },
  [SITE_PATHS.data]: {
    title: 'Data',
    description:
      'All facts, sources, events, prices and tables of the encyclopedia as CSV, JSON, Markdown, BibTeX and RIS, with a data dictionary and the licence.',
  },
  [SITE_PATHS.about]: {
    title: 'About',
    description: 'What Sparkpedia is, how its facts are checked, and what its marks mean.',
  },
} as const satisfies Readonly<Record<string, PageHead>>;

/** Address of a page with a head of its own. */
export type HeadedPath = keyof typeof PAGE_HEADS;
