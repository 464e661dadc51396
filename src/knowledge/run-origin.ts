import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge } from './knowledge-records.ts';
import { citedSource } from './sources.ts';

/**
 * Who published a run, as far as the address of its first source tells: the account on a code host,
 * the host elsewhere. Several pages of one author are one origin.
 */
export function originOf(run: RunRecord, { references }: Pick<Knowledge, 'references'>): string {
  const id = run.sources[0] === undefined ? '' : citedSource(run.sources[0]).id;
  const address = references.get(id)?.url;
  if (address === undefined) return id;
  const { host, pathname } = new URL(address);
  return host === 'github.com' ? `${host}/${pathname.split('/')[1]}` : host;
}

/** Value of a run; of a range its middle. */
export function middleOf({ value, range }: RunRecord): number {
  return value ?? ((range?.low ?? 0) + (range?.high ?? 0)) / 2;
}
