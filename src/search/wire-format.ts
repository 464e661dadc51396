import { SEARCH_KINDS, type SearchData, type SearchKind, type SearchRecord } from './records.ts';

/** A record without what its row shows. */
export type PackedName = readonly [
  kind: number,
  title: string,
  /** Address, or what follows that of the page before: “#size”. */
  url: string,
  page: number,
  isLead: 0 | 1,
  ...names: string[],
];

/** What the row of a record shows, and what is searched beside its names. */
export type PackedDetails = readonly [text: string, words: string, state: string, area: string];

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
  /** Pages after those of the first file. */
  readonly pages: readonly string[];
  readonly records: readonly PackedName[];
  /** Further names of the records of the first file, by place; only those that have some. */
  readonly moreNames: Readonly<Record<number, readonly string[]>>;
  /** What rows show, in the order of all records. */
  readonly details: readonly PackedDetails[];
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
  const pages = pagesOf(ordered);
  const packed = packNames(ordered, pages, firstNames);
  const moreNames = ordered.flatMap(({ kind, names }, index) => {
    const more = names.slice(firstNames(kind));
    return more.length > 0 ? [[String(index), more] as const] : [];
  });
  const first = ordered.findIndex(comesLater);
  const cut = first < 0 ? ordered.length : first;
  const firstPages = pagesOf(ordered.slice(0, cut)).length;
  return {
    names: { ...data, edition, pages: pages.slice(0, firstPages), records: packed.slice(0, cut) },
    details: {
      edition,
      pages: pages.slice(firstPages),
      records: packed.slice(cut),
      moreNames: Object.fromEntries(moreNames),
      details: ordered.map(packDetails),
      ordinary: ordinary.join(' '),
    },
  };
}

/** Puts the records together again; without the second file they are fewer, and have names only. */
export function unpack(names: SearchNames, second?: SearchDetails): SearchData {
  const records = unpackRecords(
    [...names.records, ...(second?.records ?? [])],
    [...names.pages, ...(second?.pages ?? [])],
    second?.details,
  ).map((record, index) => {
    const more = second?.moreNames[index];
    return more === undefined ? record : { ...record, names: [...record.names, ...more] };
  });
  return { ...names, records, ordinary: second?.ordinary.split(' ') ?? [] };
}

/** The pages in which records lie, each once. */
export const pagesOf = (records: readonly SearchRecord[]): string[] => [
  ...new Set(records.map(({ page }) => page)),
];

/** Packs records one after another; the address of one on the page of the record before is short. */
export function packNames(
  records: readonly SearchRecord[],
  pages: readonly string[],
  mostNames: (kind: SearchKind) => number,
): PackedName[] {
  const at = new Map(pages.map((page, index) => [page, index]));
  let before = '';
  return records.map(({ kind, title, url, page, isLead, names }): PackedName => {
    const path = url.split('#')[0] ?? '';
    const short = path === before ? url.slice(path.length) : url;
    before = path;
    const own = names.slice(0, mostNames(kind));
    return [SEARCH_KINDS.indexOf(kind), title, short, at.get(page) ?? 0, isLead ? 1 : 0, ...own];
  });
}

/** What goes with the packed names of a record. */
export const packDetails = ({ text, words, state, area }: SearchRecord): PackedDetails => [
  text,
  words,
  state,
  area,
];

/** Undoes `packNames` and `packDetails`. */
export function unpackRecords(
  packed: readonly PackedName[],
  pages: readonly string[],
  details: readonly PackedDetails[] = [],
): SearchRecord[] {
  let before = '';
  return packed.map(([kind, title, url, page, isLead, ...names], index): SearchRecord => {
    const [text = '', words = '', state = '', area = ''] = details[index] ?? [];
    const isShort = url === '' || url.startsWith('#');
    const whole = isShort ? before + url : url;
    before = whole.split('#')[0] ?? '';
    return {
      kind: SEARCH_KINDS[kind] ?? 'page',
      title,
      url: whole,
      names,
      text,
      words,
      page: pages[page] ?? '',
      state,
      area,
      isLead: isLead === 1,
    };
  });
}
