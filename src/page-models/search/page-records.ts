import { SITE_PATHS, SITE_TITLES, type SitePath } from '../../knowledge/site-paths.ts';
import type { SearchRecord } from '../../search/records.ts';

const page = (path: SitePath, text: string, ...names: readonly string[]): SearchRecord => ({
  kind: 'page',
  title: SITE_TITLES[path],
  url: path,
  names,
  text,
  words: '',
  page: '',
  state: '',
  area: '',
  isLead: false,
});

/** The pages that list or work out, with other words under which readers look for them. */
export const PAGE_RECORDS: readonly SearchRecord[] = [
  page(
    SITE_PATHS.fit,
    'Memory and speed for a model, a format and a context.',
    'calculator',
    'will my model fit',
    'vram calculator',
    'memory calculator',
  ),
  page(SITE_PATHS.compare, 'Two to four devices, figure by figure.', 'comparison', 'side by side'),
  page(
    SITE_PATHS.benchmarks,
    'What others measured, with conditions.',
    'benchmarks',
    'speed tests',
    'tokens per second',
  ),
  page(
    SITE_PATHS.prices,
    'Every price seen, with its day and place.',
    'cost',
    'price history',
    'how much',
  ),
  page(
    SITE_PATHS.problems,
    'What goes wrong, and what helps; paste an error.',
    'errors',
    'troubleshooting',
    'known issues',
    'bugs',
  ),
  page(
    SITE_PATHS.software,
    'Whether a program runs on the machine.',
    'compatibility',
    'supported software',
  ),
  page(SITE_PATHS.guides, 'How things are done, step by step.', 'how to', 'tutorials', 'howto'),
  page(SITE_PATHS.models, 'Open models with shape, sizes and measured runs.', 'llm list'),
  page(SITE_PATHS.devices, 'Data sheets.', 'spec sheets', 'hardware list'),
  page(SITE_PATHS.timeline, 'What happened when.', 'history', 'dates'),
  page(
    SITE_PATHS.corrections,
    'Claims in circulation with a verdict, and our own errors.',
    'fact check',
    'myths',
    'corrections',
  ),
  page(
    SITE_PATHS.references,
    'Every source, its kind, and how it was read.',
    'sources',
    'bibliography',
  ),
  page(SITE_PATHS.glossary, 'Terms in a few words.', 'dictionary', 'terms'),
  page(SITE_PATHS.categories, 'All articles by subject.', 'categories', 'topics'),
  page(SITE_PATHS.articles, 'All names.', 'index', 'all articles'),
  page(SITE_PATHS.changes, 'What changed lately.', 'news', 'recent changes', 'updates'),
  page(SITE_PATHS.data, 'All figures as files.', 'download', 'api', 'csv', 'json', 'dataset'),
  page(
    SITE_PATHS.about,
    'How facts are checked, and who is behind it.',
    'contact',
    'licence',
    'method',
  ),
];
