import { createHash } from 'node:crypto';
import { LICENCE } from '../exports/knowledge-base.ts';
import type { BibliographyItem } from '../page-models/shared/bibliography.ts';
import { link, plain } from './markdown-words.ts';
import type { Twin } from './twin.ts';

/** Digits of a revision: enough to tell apart the versions of one page. */
const REVISION_DIGITS = 10;

/** What a document says of the site that it comes from. */
export interface Origin {
  readonly siteName: string;
  readonly addressOf: (path: string) => string;
}

/** The Markdown of a page, with its numbered sources and where it comes from. */
export function twinDocument(twin: Twin, origin: Origin): string {
  return `${assembled(twin, origin, true)}\n`;
}

/** The same without the links that other pages bring to it. */
export function twinText(twin: Twin, origin: Origin): string {
  return assembled(twin, origin, false);
}

function assembled(twin: Twin, { siteName, addressOf }: Origin, isWhole: boolean): string {
  const text = twin.write({ addressOf, checked: (words) => words });
  const credits = text.credits.map(
    ({ publisher, licence, url }) => `Some figures: ${link(publisher, url)}, ${plain(licence)}.`,
  );
  return [
    `# ${plain(twin.title)}`,
    `> ${plain(twin.description)}`,
    ...text.says,
    ...(isWhole ? text.around : []),
    ...sourceBlocks(text.bibliography),
    '---',
    [
      `Page: <${addressOf(twin.path)}>. Revision ${revisionOf(twin)}.`,
      `Credit: ${siteName}, ${LICENCE.name}.`,
      ...credits,
    ].join(' '),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

const revisions = new WeakMap<Twin, string>();

/**
 * A short digest of what a page says: the same for the same text and figures, wherever the site is
 * published. Links from other pages, and days on which nothing but a comparison took place, are no
 * part of it.
 */
export function revisionOf(twin: Twin): string {
  twin.source?.();
  const known = revisions.get(twin);
  if (known !== undefined) return known;
  const text = twin.write({ addressOf: (path) => path, checked: () => '' });
  const sources = text.bibliography.map(({ number, reference }) => `${number} ${reference.url}`);
  const said = [twin.title, twin.description, ...text.says, ...sources].join('\n\n');
  const revision = createHash('sha256').update(said).digest('hex').slice(0, REVISION_DIGITS);
  revisions.set(twin, revision);
  return revision;
}

function sourceBlocks(bibliography: readonly BibliographyItem[]): readonly string[] {
  if (bibliography.length === 0) return [];
  return ['## Sources', bibliography.map(sourceLine).join('\n')];
}

function sourceLine({ number, reference }: BibliographyItem): string {
  const { title, url, author, publisher, dateWords, kindWords, accessWords, archive } = reference;
  const by = [author, publisher, dateWords].filter(Boolean).join(', ');
  const copy = archive ? ` ${link(`Copy of ${archive.date}`, archive.url)}.` : '';
  const version = reference.pinned?.url
    ? ` ${link(reference.pinned.words, reference.pinned.url)}.`
    : '';
  return `[^${number}]: ${link(title, url)}, ${plain(by)}. ${plain(kindWords)}; ${plain(accessWords)}.${version}${copy}`;
}
