/**
 * The ledger of every address that was ever published: `content/addresses.txt`. One address a line,
 * a page or a file by its path, then its sections and rows as “#anchor”. Addresses are added and
 * never removed; what is given up has a tombstone.
 */

/** An address in the ledger, whole: `/wiki/dgx-spark/#memory`. */
export interface LedgerEntry {
  readonly address: string;
  readonly line: number;
}

const HEAD = [
  '# Every address that was published: written by “npm run addresses”, which only adds.',
  '# An address that is given up stays here, and has an entry in tombstones.yaml.',
];

/** Reads a ledger. Empty lines and lines of “# ” are passed over. */
export function readLedger(text: string): LedgerEntry[] {
  let page = '';
  return text.split(/\r?\n/).flatMap((content, index) => {
    const line = index + 1;
    if (content === '' || content === '#' || content.startsWith('# ')) return [];
    if (content.startsWith('#')) return [{ address: `${page}${content}`, line }];
    page = content;
    return [{ address: page, line }];
  });
}

/** Writes a ledger of these addresses, sorted, each once; a section brings its page with it. */
export function writeLedger(addresses: Iterable<string>): string {
  const pages = new Map<string, Set<string>>();
  for (const address of addresses) {
    const [path = '', anchor] = address.split('#');
    const anchors = pages.get(path) ?? new Set();
    pages.set(path, anchors);
    if (anchor) anchors.add(`#${anchor}`);
  }
  const lines = [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, anchors]) => [path, ...[...anchors].sort()]);
  return `${[...HEAD, ...lines].join('\n')}\n`;
}
