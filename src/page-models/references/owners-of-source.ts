import type { Knowledge, Mention } from '../../knowledge/knowledge-records.ts';
import { remember } from '../../knowledge/remember.ts';

/** A record, by its kind and id. */
export type Owner = Mention['from'];

/** The records that name each source, each once, in the order of kinds and files. */
export const ownersBySource = remember(
  ({ mentions }: Knowledge): ReadonlyMap<string, readonly Owner[]> => {
    const owners = new Map<string, Map<string, Owner>>();
    for (const { from, to } of mentions) {
      if (to.kind !== 'references') continue;
      const own = owners.get(to.id) ?? new Map<string, Owner>();
      own.set(`${from.kind} ${from.id}`, from);
      owners.set(to.id, own);
    }
    return new Map([...owners].map(([id, own]) => [id, [...own.values()]]));
  },
);
