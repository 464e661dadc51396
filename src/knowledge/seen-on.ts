import type { SeenOn } from '../content-schemas/seen-on-schema.ts';
import type { Knowledge } from './knowledge-records.ts';

/** The chip stands for a machine whose maker the source does not name. */
const ANY_MACHINE = 'gb10';

/**
 * On which machine something was seen: "seen on ASUS Ascent GX10 with Ubuntu 24.04 without DGX OS,
 * kernel 6.17.0-1032-nvidia".
 */
export function seenOnWords(
  { subjects }: Pick<Knowledge, 'subjects'>,
  { device, units = 1, system, kernel }: SeenOn,
): string {
  // What stands in brackets tells versions of a machine apart, which sources seldom do.
  const title = (subjects.get(device)?.title ?? device).replace(/ \([^()]*\)$/, '');
  const one = device === ANY_MACHINE ? 'a GB10 machine' : title;
  const many = device === ANY_MACHINE ? `${units} GB10 machines` : `${units} × ${one}`;
  const maker = device === ANY_MACHINE ? [', maker not named'] : [];
  return [
    `seen on ${units > 1 ? many : one}`,
    ...(system === undefined ? [] : [` with ${system}`]),
    ...maker,
    ...(kernel === undefined ? [] : [`, kernel ${kernel}`]),
  ].join('');
}
