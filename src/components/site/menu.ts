import { SITE_PATHS } from '../../knowledge/site-paths.ts';

/** A group of the menu that every page carries. */
interface MenuGroup {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Every list and tool of the site, by what a reader wants. */
export const MENU: readonly MenuGroup[] = [
  {
    title: 'Understand',
    links: [
      { href: SITE_PATHS.categories, text: 'Articles by subject' },
      { href: SITE_PATHS.articles, text: 'All names, A–Z' },
      { href: SITE_PATHS.glossary, text: 'Glossary' },
      { href: SITE_PATHS.timeline, text: 'Timeline' },
      { href: SITE_PATHS.random, text: 'Random article' },
    ],
  },
  {
    title: 'Decide',
    links: [
      { href: SITE_PATHS.fit, text: 'Does it fit?' },
      { href: SITE_PATHS.compare, text: 'Compare devices' },
      { href: SITE_PATHS.prices, text: 'Prices' },
      { href: SITE_PATHS.benchmarks, text: 'Benchmarks' },
      { href: SITE_PATHS.models, text: 'Models' },
      { href: SITE_PATHS.devices, text: 'Devices' },
    ],
  },
  {
    title: 'Use',
    links: [
      { href: SITE_PATHS.guides, text: 'Guides' },
      { href: SITE_PATHS.software, text: 'Software' },
      { href: SITE_PATHS.problems, text: 'Problems' },
    ],
  },
  {
    title: 'Check',
    links: [
      { href: SITE_PATHS.corrections, text: 'Claims and corrections' },
      { href: SITE_PATHS.references, text: 'Sources' },
      { href: SITE_PATHS.changes, text: 'Changes' },
      { href: SITE_PATHS.stale, text: 'Due for verification' },
      { href: SITE_PATHS.data, text: 'Data' },
      { href: SITE_PATHS.about, text: 'About' },
    ],
  },
];
