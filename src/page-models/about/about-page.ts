import {
  FACT_STATUS_WORDS,
  FACT_STATUSES,
  REFERENCE_ACCESS_WORDS,
  REFERENCE_ACCESSES,
  REFERENCE_KIND_WORDS,
  REFERENCE_KINDS,
} from '../../content-schemas/vocabularies.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';

/** Words of a paragraph: plain, a link, or a key to press. */
export type AboutPart =
  | string
  | { readonly text: string; readonly href: string; readonly rel?: 'license' }
  | { readonly key: string };

/** A paragraph, or words with what they mean. */
export type AboutBlock =
  | { readonly kind: 'text'; readonly parts: readonly AboutPart[] }
  | {
      readonly kind: 'terms';
      readonly terms: readonly (readonly [word: string, meaning: string])[];
    };

/** A section of the page; the first has neither heading nor anchor. */
export interface AboutSection {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly level: 2 | 3;
  readonly blocks: readonly AboutBlock[];
}

const text = (...parts: readonly AboutPart[]): AboutBlock => ({ kind: 'text', parts });
const terms = <Word extends string>(
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
): AboutBlock => ({ kind: 'terms', terms: words.map((word) => [word, meanings[word]] as const) });
const section = (
  level: 2 | 3,
  id: string,
  title: string,
  ...blocks: readonly AboutBlock[]
): AboutSection => ({ level, id, title, blocks });

/** What the site is, how its facts are checked, and what its marks mean. */
export function aboutPage({ facts, references }: Knowledge): readonly AboutSection[] {
  const seen = (wanted: (typeof REFERENCE_ACCESSES)[number]): number =>
    [...references.values()].filter(({ access }) => access === wanted).length;
  return [
    { id: undefined, title: undefined, level: 2, blocks: WHAT_IT_IS },
    section(2, 'facts', 'How facts are checked', ...checking(facts.size)),
    section(
      3,
      'status',
      'What the status of a figure means',
      terms(FACT_STATUSES, FACT_STATUS_WORDS),
    ),
    section(
      3,
      'sources-seen',
      'How far a source was seen',
      text(
        `Of ${references.size} sources, the text of ${seen('read')} was read, directly or in a copy; ${seen('restated')} are known through notes that quote or restate them; of ${seen('listed')} only title and address are known. Each entry says which. No address was opened on the live web for this edition, so a page may have moved or changed since.`,
      ),
      terms(REFERENCE_ACCESSES, REFERENCE_ACCESS_WORDS),
    ),
    section(
      3,
      'source-kinds',
      'Kinds of source, strongest first',
      terms(REFERENCE_KINDS, REFERENCE_KIND_WORDS),
    ),
    section(2, 'units', 'Units', UNITS),
    section(2, 'previews', 'Previews of links', ...PREVIEWS),
    section(2, 'licence', 'Licence and trademarks', ...LICENCE_BLOCKS),
  ];
}

const WHAT_IT_IS: readonly AboutBlock[] = [
  text(
    'Sparkpedia is an encyclopedia on NVIDIA DGX Spark, the desktop computer announced as Project DIGITS. It is written for people who want to know what the machine is, whether their model fits, what it costs, how it compares, and whether a number they were told is true.',
  ),
  text('It is independent. It is not affiliated with NVIDIA or with any other company named here.'),
];

const checking = (figures: number): readonly AboutBlock[] => [
  text(
    `Each of the ${figures} figures is kept once and shown everywhere from that one record. A figure is published only if at least one of its sources has an address. Beside the value stand a status, its dates, and the sources, strongest first. Percentages and ratios show their arithmetic.`,
  ),
  text(
    'When sources disagree, the rival values are listed with those who claim them and the likely reason. Wrong statements in circulation are corrected where the subject comes up.',
  ),
  text(
    'Three dates are kept apart. “Measured”, “seen” or “from” is the day on which it was so; “published” is the day on which the source appeared or was last changed; “checked” is the day on which we last compared the record with its sources. The date of a copy, an index or the newest commit of a repository is none of them.',
  ),
];

const UNITS = text(
  'GB is 10⁹ bytes and GiB is 2³⁰ bytes. Makers give installed memory in GB although the chips hold binary sizes; where the difference decides whether a model fits, the text gives both. GB/s counts bytes, Gb/s counts bits. Prices are United States list prices in dollars without tax unless the entry says otherwise.',
);

const PREVIEWS: readonly AboutBlock[] = [
  text(
    'Rest the pointer on a link in the text, and a card says what stands behind it: what it is, how it stands, key figures with their dates and sources. With the keyboard, ',
    { key: 'Alt' },
    ' + ',
    { key: '↓' },
    ' on a link moves into its card. ',
    { key: 'Esc' },
    ' closes the card and leads back. “Pin” keeps up to three cards at the edge of the window; in the card of a figure or a problem, “Cite” gives its citation.',
  ),
  text(
    '“Turn previews off” in any card ends them on all pages. On touch screens a setting makes the first tap show the card. Where the browser asks for fewer bytes, no pointer fetches one.',
  ),
];

const LICENCE_BLOCKS: readonly AboutBlock[] = [
  text(
    'Text and data are under ',
    { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/', rel: 'license' },
    ', the code under the MIT licence. Figures reused under CC BY are credited on the pages that show them. Product names are trademarks of their owners and are used only to name the products.',
  ),
  text(
    'The site sets no cookies, loads nothing from other hosts and keeps three things in the browser and nowhere else: what you choose under “Appearance”, which state of each page you have read, and what you keep for reading offline.',
  ),
  text({ text: 'All sources', href: SITE_PATHS.references }),
];
