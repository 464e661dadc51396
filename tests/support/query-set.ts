import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.array(
  z.strictObject({
    q: z.string().min(1),
    kind: z.enum([
      'name',
      'alias',
      'typo',
      'unit',
      'part-number',
      'natural',
      'symptom',
      'error',
      'comparison',
      'fit',
      'empty',
    ]),
    /** Addresses that answer; without a section, any section of the page does. */
    targets: z.array(z.string()),
  }),
);

export type QueryCase = z.infer<typeof schema>[number];
export type Half = 'tuning' | 'test';

/** The queries of a file, and the half to which each belongs: the parity of a digest of its text. */
export function readQueries(name: string): readonly (QueryCase & { readonly half: Half })[] {
  const path = join(import.meta.dirname, '../fixtures/queries', name);
  return schema
    .parse(parse(readFileSync(path, 'utf8')))
    .map((one) => ({ ...one, half: halfOf(one.q) }));
}

const halfOf = (query: string): Half =>
  (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'test';

/** Whether an address is one of those that answer. */
export function answers(url: string, targets: readonly string[]): boolean {
  return targets.some((target) => {
    if (target.startsWith('/fit/')) return url.startsWith('/fit/');
    if (target.startsWith('/compare/'))
      return url.startsWith('/compare/') && sameDevices(url, target);
    if (target.includes('#')) return url === target;
    return url.split('#')[0] === target;
  });
}

function sameDevices(a: string, b: string): boolean {
  const devices = (url: string): string =>
    (/[?&](?:d|devices)=([^&]*)/.exec(url)?.[1] ?? '').split(',').sort().join(',');
  return devices(b) === '' || devices(a) === devices(b);
}
