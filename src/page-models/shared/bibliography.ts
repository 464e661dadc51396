import {
  HEALTH_WORDS,
  REFERENCE_ACCESS_WORDS,
  REFERENCE_KIND_WORDS,
  type ReferenceAccess,
  type ReferenceKind,
} from '../../content-schemas/vocabularies.ts';
import type { Citations, CitationUse } from '../../knowledge/citations.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge, Reference } from '../../knowledge/knowledge-records.ts';
import { sourceDateWords } from '../../knowledge/record-dates.ts';
import { referencePath } from '../../knowledge/site-paths.ts';

/** Digits of a commit that are shown; enough to tell it from all others of its repository. */
const SHORT_COMMIT = 10;

/** A source as readers see it. */
export interface ReferenceView {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string | undefined;
  /** When it was published, or else last changed, for lists: "24 July 2026", "changed 24 July 2026". */
  readonly dateWords: string | undefined;
  readonly publishedOn: string | undefined;
  readonly changedOn: string | undefined;
  readonly url: string;
  readonly path: string;
  readonly kind: ReferenceKind;
  readonly kindWords: string;
  readonly access: ReferenceAccess;
  readonly accessWords: string;
  /** What the last check of the address found, in words; undefined while it was never checked. */
  readonly healthWords: string | undefined;
  readonly readOn: string | undefined;
  readonly archive: { readonly url: string; readonly date: string } | undefined;
  /** The version that was read of a page that its owner rewrites. */
  readonly pinned: PinnedView | undefined;
  readonly licence: string | undefined;
  readonly note: string | undefined;
}

/** A version of a page: its commit and address, or words that say that it is not known. */
export interface PinnedView {
  readonly words: string;
  readonly url: string | undefined;
}

/** An entry of a page's numbered list of sources. */
export interface BibliographyItem {
  readonly number: number;
  readonly reference: ReferenceView;
  /** Where each section of the page cites it first; none on pages without running text. */
  readonly uses: readonly CitationUse[];
}

/** The view of one source. */
export function referenceView(reference: Reference): ReferenceView {
  return {
    id: reference.id,
    title: reference.title,
    publisher: reference.publisher,
    author: reference.author,
    dateWords: sourceDateWords(reference, formatDate),
    publishedOn: reference.publishedOn && formatDate(reference.publishedOn),
    changedOn: reference.changedOn && formatDate(reference.changedOn),
    url: reference.url,
    path: referencePath(reference.id),
    kind: reference.kind,
    kindWords: REFERENCE_KIND_WORDS[reference.kind],
    access: reference.access,
    accessWords: REFERENCE_ACCESS_WORDS[reference.access],
    healthWords:
      reference.health &&
      `${HEALTH_WORDS[reference.health.state]}, checked on ${formatDate(reference.health.checkedOn)}`,
    readOn: reference.readOn && formatDate(reference.readOn),
    archive: reference.archive && {
      url: reference.archive.url,
      date: formatDate(reference.archive.date),
    },
    pinned: pinnedView(reference),
    licence: reference.licence,
    note: reference.note,
  };
}

function pinnedView({ pinned }: Reference): PinnedView | undefined {
  if (pinned === undefined) return undefined;
  return pinned === 'unknown'
    ? {
        words: 'not known: its owner rewrites this page, and the version read was not kept',
        url: undefined,
      }
    : { words: `commit ${pinned.commit.slice(0, SHORT_COMMIT)}`, url: pinned.url };
}

/** The numbered sources of a page. */
export function bibliographyItems(knowledge: Knowledge, citations: Citations): BibliographyItem[] {
  return citations.entries.flatMap(({ number, referenceId, uses }) => {
    const reference = knowledge.references.get(referenceId);
    return reference === undefined ? [] : [{ number, reference: referenceView(reference), uses }];
  });
}
