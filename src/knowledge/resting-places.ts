import type { Knowledge, RecordOf } from './knowledge-records.ts';

type Tombstone = RecordOf<'tombstones'>;

/** Tombstones of whole pages, which get a page that says so, by path. */
export function gonePages({ tombstones }: Pick<Knowledge, 'tombstones'>): Map<string, Tombstone> {
  return new Map(
    tombstones
      .filter(({ address }) => address.endsWith('/'))
      .map((tombstone) => [tombstone.address, tombstone]),
  );
}

/** Tombstones of sections and rows of pages that are still there, by the path of the page. */
export function goneSections({
  tombstones,
}: Pick<Knowledge, 'tombstones'>): Map<string, readonly Tombstone[]> {
  const pages = gonePages({ tombstones });
  return Map.groupBy(
    tombstones.filter(({ address }) => address.includes('#') && !pages.has(pathOf(address))),
    ({ address }) => pathOf(address),
  );
}

/** The part of an address behind “#”. */
export const anchorOf = (address: string): string => address.split('#')[1] ?? '';

const pathOf = (address: string): string => address.split('#')[0] ?? '';
