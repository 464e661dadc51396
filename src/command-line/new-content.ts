import { Document, isScalar } from 'yaml';
import { UNITS } from '../content-schemas/vocabularies.ts';
import { nearest } from '../knowledge/nearest.ts';
import { PLACEHOLDERS } from '../knowledge/placeholders.ts';
import { slugOf } from '../knowledge/slug.ts';
import { HANDBOOK_KINDS, newHandbookRecord } from './new-handbook.ts';

export const NEW_KINDS = [
  'article',
  'device',
  'reference',
  'fact',
  'event',
  ...HANDBOOK_KINDS,
] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** What the author gave on the command line, by the names of the options. */
export type NewOptions = Readonly<Record<string, string | undefined>>;

/** A file to write, or an entry to add to one. */
export interface NewContent {
  /** Path in the content folder. */
  readonly path: string;
  readonly text: string;
  /** Whether `text` goes to the end of the file, if it exists. */
  readonly isAddition: boolean;
  /** What the author does next. */
  readonly next: readonly string[];
}

const ARTICLE_BODY = [
  PLACEHOLDERS.articleStart,
  PLACEHOLDERS.sectionHeading,
  PLACEHOLDERS.sectionText,
]
  .map(({ write }) => `${write('')}\n`)
  .join('\n');

/**
 * Makes the text of a new file or entry.
 *
 * @param today the day of writing, as "2026-11-22"
 * @throws if an option that the kind needs is missing, with a sentence that names it
 */
export function newContent(
  kind: NewKind,
  title: string,
  options: NewOptions,
  today: string,
): NewContent {
  const slug = options['id'] ?? slugOf(title);
  if (slug === '')
    throw new Error(`“${title}” has no letters from which to make an address. Add --id some-name.`);
  const need = (name: string, example: string): string => {
    const value = options[name];
    if (value === undefined || value === '')
      throw new Error(`A new ${kind} needs --${name}, such as --${name} ${example}.`);
    return value;
  };
  const unset = unsetIn(options);
  switch (kind) {
    case 'article':
      return {
        path: `articles/${slug}.mdx`,
        text: `---\n${yaml({ title, description: PLACEHOLDERS.articleDescription.write(title), updated: today })}---\n\n${ARTICLE_BODY}`,
        isAddition: false,
        next: [
          'Write the description: it stands in search results.',
          'Write the text, with <Cite id="…" /> for sources and <Fact id="…" /> for figures.',
        ],
      };
    case 'device':
      return {
        path: `facts/${slug}.yaml`,
        text: yaml(
          {
            title,
            kind: options['kind'] ?? 'computer',
            description: PLACEHOLDERS.subjectDescription.write(title),
            facts: {},
          },
          unset('kind').map((name) => [name]),
        ),
        isAddition: false,
        next: [
          'Write the description, and set “kind”.',
          `Add facts: npm run new -- fact "Weight" --subject ${slug} …`,
        ],
      };
    case 'reference':
      return {
        path: `references/${slug}.yaml`,
        text: yaml(
          {
            title,
            publisher: need('publisher', '"NVIDIA documentation"'),
            ...(options['published'] && { publishedOn: options['published'] }),
            url: need('url', 'https://example.org/page'),
            kind: options['kind'] ?? 'secondary',
            access: options['access'] ?? 'listed',
          },
          unset('kind', 'access').map((name) => [name]),
        ),
        isAddition: false,
        next: [
          'Set “kind” to who speaks and “access” to how far you saw the page (read, restated, listed).',
          `Cite it: <Cite id="${slug}" />, or in the sources of a fact.`,
        ],
      };
    case 'problem':
    case 'software':
    case 'guide': {
      const { folder, record, guesses, next } = newHandbookRecord(kind, title, need, today);
      const path = `${folder}/${slug}.yaml`;
      return { path, text: yaml(record, guesses), isAddition: false, next };
    }
    case 'fact':
      return newFact(title, slug, need, options, today);
    case 'event': {
      const date = need('date', '2026-10-02');
      const event = {
        id: options['id'] ?? slugOf(title.split(/\s+/).slice(0, 6).join(' ')),
        date,
        precision: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'approximate',
        kind: options['kind'] ?? 'announcement',
        text: title,
        sources: [need('source', 'nvidia-docs-hardware')],
      };
      const year = date.slice(0, 4);
      return {
        path: `timeline/${year}.yaml`,
        text: yaml(
          [event],
          unset('kind').map((name) => [0, name]),
        ),
        isAddition: true,
        next: ['Move the entry to its place by date, and set its “kind”.'],
      };
    }
  }
}

function newFact(
  label: string,
  key: string,
  need: (name: string, example: string) => string,
  options: NewOptions,
  today: string,
): NewContent {
  const subject = need('subject', 'dgx-spark');
  const value = need('value', '273');
  const number = Number(value.replaceAll(',', ''));
  const isNumber = Number.isFinite(number);
  const unit = isNumber ? need('unit', '"GB/s"') : options['unit'];
  if (unit !== undefined && !UNITS.some((known) => known === unit)) {
    const meant = nearest(unit, UNITS);
    throw new Error(
      `“${unit}” is no unit of the list.${meant ? ` Did you mean “${meant}”?` : ''} There are: ${UNITS.join(', ')}.`,
    );
  }
  const { observed, published } = options;
  const dates = {
    ...(observed && { observedOn: observed }),
    ...(published && { publishedOn: published }),
  };
  // The day of writing is never the date of a source, so none is filled in.
  if (Object.keys(dates).length === 0) need('published', '2026-10-02');
  const fact = {
    label,
    group: options['group'] ?? 'identity',
    value: isNumber ? number : value,
    ...(unit !== undefined && { unit }),
    ...dates,
    verifiedOn: today,
    status: options['status'] ?? 'reported',
    sources: [need('source', 'nvidia-docs-hardware')],
  };
  return {
    path: `facts/${subject}.yaml`,
    text: yaml(
      { [key]: fact },
      unsetIn(options)('group', 'status').map((name) => [key, name]),
    ),
    isAddition: true,
    next: [
      'Set “group”, and “status” to how the figure is known.',
      'Give the day on which it was measured, seen or asked as “observedOn”, the day on which the source was published or last changed as “publishedOn”; leave out what is not known.',
    ],
  };
}

/** Fields that the author left to the command. */
const unsetIn =
  (options: NewOptions) =>
  (...names: string[]): string[] =>
    names.filter((name) => !options[name]);

/** @param guesses fields whose values the author has not chosen; a note behind each says so */
function yaml(value: unknown, guesses: readonly (readonly (string | number)[])[] = []): string {
  // Under YAML 1.1, which Astro reads front matter with, an unquoted day would be no string.
  const document = new Document(value, { version: '1.1' });
  for (const path of guesses) {
    const node = document.getIn(path, true);
    if (isScalar(node)) node.comment = PLACEHOLDERS.choice.write('').replace('#', '');
  }
  return document.toString({ lineWidth: 0, singleQuote: true });
}
