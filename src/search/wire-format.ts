import { SEARCH_KINDS, type SearchData, type SearchKind, type SearchRecord } from './records.ts';

/** A record without what its row shows. */
type PackedName = readonly [
  kind: number,
  title: string,
  /** Address, or what follows that of the page before: “#size”. */
  url: string,
  page: number,
  isLead: 0 | 1,
  ...names: string[],
];

/**
 * The records as they travel, in two files. First the names of what most queries are after, so that
 * the first rows are there soon; then what rows show, what is searched beside names, and the rest.
 * Both carry the same edition.
 */
export interface SearchNames extends Omit<SearchData, 'records' | 'ordinary'> {
  readonly edition: string;
  readonly pages: readonly string[];
  readonly records: readonly PackedName[];
}

/** The second file. */
export interface SearchDetails {
  readonly edition: string;
  readonly records: readonly PackedName[];
  /** Further names of the records of the first file, by place; only those that have some. */
  readonly moreNames: Readonly<Record<number, readonly string[]>>;
  /** What rows show, in the order of all records. */
  readonly details: readonly (readonly [
    text: string,
    words: string,
    state: string,
    area: string,
  ])[];
  /** `SearchData.ordinary`, between blanks. */
  readonly ordinary: string;
}

/** Kinds that can wait: few queries are after them. Facts wait unless they are of a leading subject. */
const LATER: ReadonlySet<SearchKind> = new Set(['event', 'claim', 'term', 'section']);

const comesLater = ({ kind, isLead }: SearchRecord): boolean =>
  LATER.has(kind) || (kind === 'fact' && !isLead);

/** Names that travel in the first file; questions and problems have many ways. */
const firstNames = (kind: SearchKind): number =>
  kind === 'problem' ? 0 : kind === 'question' ? 1 : 3;

/** Takes the records apart for the two files. */
export function pack(
  { ordinary, ...data }: SearchData,
  edition: string,
): { readonly names: SearchNames; readonly details: SearchDetails } {
  const ordered = [
    ...data.records.filter((record) => !comesLater(record)),
    ...data.records.filter(comesLater),
  ];
  const pages = [...new Set(ordered.map(({ page }) => page))];
  const at = new Map(pages.map((page, index) => [page, index]));
  let before = '';
  const packed = ordered.map(({ kind, title, url, page, isLead, names }): PackedName => {
    const path = url.split('#')[0] ?? '';
    const short = path === before ? url.slice(path.length) : url;
    before = path;
    const pageAt = at.get(page) ?? 0;
    const own = names.slice(0, firstNames(kind));
    return [SEARCH_KINDS.indexOf(kind), title, short, pageAt, isLead ? 1 : 0, ...own];
  });
  const moreNames = ordered.flatMap(({ kind, names }, index) => {
    const more = names.slice(firstNames(kind));
    return more.length > 0 ? [[String(index), more] as const] : [];
  });
  const first = ordered.findIndex(comesLater);
  const cut = first < 0 ? ordered.length : first;
  return {
    names: { ...data, edition, pages, records: packed.slice(0, cut) },
    details: {
      edition,
      records: packed.slice(cut),
      moreNames: Object.fromEntries(moreNames),
      details: ordered.map(({ text, words, state, area }) => [text, words, state, area]),
      ordinary: ordinary.join(' '),
    },
  };
}

/** Puts the records together again; without the second file they are fewer, and have names only. */
export function unpack(names: SearchNames, second?: SearchDetails): SearchData {
  let before = '';
  const records = [...names.records, ...(second?.records ?? [])].map(
    ([kind, title, url, page, isLead, ...others], index): SearchRecord => {
      const [text = '', words = '', state = '', area = ''] = second?.details[index] ?? [];
      const isShort = url === '' || url.startsWith('#');
      const whole = isShort ? before + url : url;
      before = whole.split('#')[0] ?? '';
      return {
        kind: SEARCH_KINDS[kind] ?? 'page',
        title,
        url: whole,
        names: [...others, ...(second?.moreNames[index] ?? [])],
        text,
        words,
        page: names.pages[page] ?? '',
        state,
        area,
        isLead: isLead === 1,
      };
    },
  );
  return { ...names, records, ordinary: second?.ordinary.split(' ') ?? [] };
}
