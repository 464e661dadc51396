import { type FaultClass, faultInNewFile, MARK } from './fault-class.ts';

const FITS = 'record-fits-schema';
const TOMBSTONE = `tombstones:
  - id: planted
    address: /wiki/planted/
    goneOn: '2026-11-20'
    reason: The page said nothing.
    instead: /about/
`;

/** A tombstone with one place of it changed. */
function tombstone(name: string, rule: string, from: string, to: string): FaultClass {
  if (!TOMBSTONE.includes(from)) throw new Error(`The tombstone does not contain “${from}”`);
  const text = TOMBSTONE.replace(from, to);
  return faultInNewFile(`tombstone: ${name}`, rule, 'tombstones.yaml', text);
}

/** Faults of addresses that were given up. */
export const TOMBSTONE_FAULTS: readonly FaultClass[] = [
  tombstone('address of another site', FITS, '/wiki/planted/', `${MARK}https://example.org/`),
  tombstone('impossible date', FITS, "'2026-11-20'", `${MARK}'2026-11-31'`),
  tombstone('no reason', FITS, 'The page said nothing.', `${MARK}''`),
  tombstone('no page', FITS, 'instead: /about/', `instead: ${MARK}about`),
  tombstone(
    'leads to no page',
    'article-exists',
    'instead: /about/',
    `instead: ${MARK}/no-such-page/`,
  ),
  tombstone(
    'id twice',
    'id-unique',
    TOMBSTONE.slice(12),
    `${TOMBSTONE.slice(12)}${TOMBSTONE.slice(12).replace('id', `${MARK}id`)}`,
  ),
];
