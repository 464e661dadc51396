import type { Credit } from '../knowledge/credits.ts';
import type { BibliographyItem } from '../page-models/shared/bibliography.ts';
import type { QuestionView } from '../page-models/shared/questions.ts';
import type { RelatedGroup } from '../page-models/shared/relations.ts';
import { link, list, plain, section } from './markdown-words.ts';

/** Kinds of pages that have a twin, in the order of the index. */
export const TWIN_KINDS = [
  'article',
  'device',
  'model',
  'software',
  'guide',
  'problem',
  'list',
  'comparison',
  'portal',
  'reference',
  'trail',
  'home',
] as const;
export type TwinKind = (typeof TWIN_KINDS)[number];

/** Where a twin stands. */
export interface TwinPlace {
  /** Address of a path of the site. */
  readonly addressOf: (path: string) => string;
  /**
   * Words on when a record was compared with its sources. A digest of what a page says leaves them
   * out: comparing without finding a change changes nothing.
   */
  readonly checked: (words: string) => string;
}

/** What a page says, as blocks of Markdown. */
export interface TwinText {
  /** Its own text and figures. */
  readonly says: readonly string[];
  /** What other pages bring to it, such as links from them. */
  readonly around: readonly string[];
  readonly bibliography: readonly BibliographyItem[];
  readonly credits: readonly Credit[];
}

/** The twin of a page; its text is made when it is asked for. */
export interface Twin {
  readonly path: string;
  readonly kind: TwinKind;
  readonly title: string;
  readonly description: string;
  /** Latest day of which a record of the page says that it was changed or checked. */
  readonly changed: string | undefined;
  readonly write: (place: TwinPlace) => TwinText;
  /** The text that the page is made from, where it is made from one: who was told a digest of it has read it. */
  readonly source?: () => string;
}

/** The questions that a page answers. */
export function questionBlocks(questions: readonly QuestionView[]): readonly string[] {
  return section(
    'Questions put often',
    list(questions.map(({ question, answer }) => `**${plain(question)}** ${plain(answer)}`)),
  );
}

/** What a page hangs together with. */
export function relatedBlocks(
  groups: readonly RelatedGroup[],
  { addressOf }: TwinPlace,
): readonly string[] {
  return section(
    'Related',
    list(
      groups.map(
        ({ title, links }) =>
          `${plain(title)}: ${links.map(({ text, href }) => link(text, addressOf(href))).join(', ')}`,
      ),
    ),
  );
}

/** The value of a computation that is made once, when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The latest of some days, as far as there are any. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined && day.length === 10)
    .sort()
    .at(-1);
}
