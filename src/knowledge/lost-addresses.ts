import type { Kinds } from '../content-kinds/kind.ts';
import type { Knowledge, KnowledgeRecords } from './knowledge-records.ts';
import { KNOWN_ANCHORS } from './known-anchors.ts';
import { knownPaths } from './known-paths.ts';
import type { LedgerEntry } from './ledger.ts';
import { finding, type Position, type Problem } from './problems.ts';

const RULE = 'address-kept';
const LEDGER = 'addresses.txt';

/**
 * Faults of addresses that were published and would lead nowhere after the next build, as far as the
 * content alone can tell: pages of records, sections of articles, rows of facts and statements,
 * claims, events and terms. The rest is compared with the finished site.
 */
export function lostAddresses(
  ledger: readonly LedgerEntry[],
  knowledge: Knowledge,
  records: KnowledgeRecords,
  kinds: Kinds,
): Problem[] {
  const pages = knownPaths(records, kinds);
  // What lies beside pages of records is such a page too; other folders are made by code.
  const folders = new Set([...pages].map((path) => path.replace(/[^/]+\/$/, '')));
  const isPage = (path: string) => path.endsWith('/') && folders.has(path.replace(/[^/]+\/$/, ''));
  const answers = (path: string) => pages.has(path) || knowledge.redirects.has(path);
  const gone = new Set(knowledge.tombstones.map(({ address }) => address));

  const lost = ledger.filter(({ address }) => {
    const [path = '', anchor] = address.split('#');
    if (gone.has(address) || gone.has(path)) return false;
    // Where the page is lost, its sections are lost with it, and one line says so.
    if (isPage(path) && !answers(path)) return anchor === undefined;
    return anchor !== undefined && pages.has(path) && isAnchorLost(knowledge, path, anchor);
  });
  return [...lost.map(lostAddress), ...idleTombstones(ledger, records, answers)];
}

function isAnchorLost(knowledge: Knowledge, path: string, anchor: string): boolean {
  return KNOWN_ANCHORS.some(
    ({ isTheirs, anchors }) =>
      isTheirs(path, anchor) && anchors(knowledge, path)?.has(anchor) === false,
  );
}

function lostAddress({ address, line }: LedgerEntry): Problem {
  const remedy = address.includes('#')
    ? 'Put the section or row back under its old name, or'
    : 'Give its old name as an alias to the page that took its place, or';
  return problem(
    LEDGER,
    `${address} was published and would lead nowhere. ${remedy} say in tombstones.yaml why it is gone and what to read instead.`,
    { line, column: 1 },
  );
}

/** Tombstones of addresses that still answer, or that nobody was ever given. */
function idleTombstones(
  ledger: readonly LedgerEntry[],
  { tombstones }: KnowledgeRecords,
  answers: (path: string) => boolean,
): Problem[] {
  const published = new Set(ledger.map(({ address }) => address));
  return tombstones.flatMap(({ file, locate, record: { id, address } }) => {
    const place = locate(['address']);
    if (!published.has(address))
      return [problem(file, `“${id}” is for ${address}, which is not in ${LEDGER}.`, place)];
    if (answers(address))
      return [problem(file, `“${id}” is for ${address}, which still answers.`, place)];
    return [];
  });
}

const problem = (file: string, message: string, place: Position): Problem => ({
  rule: RULE,
  severity: 'slip',
  ...finding(file, message, place),
});
