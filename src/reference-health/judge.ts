import type { ReferenceHealth } from '../content-schemas/reference-schema.ts';

/** What a request for a reference's address came to. */
export type Answer =
  | { readonly kind: 'page'; readonly url: string; readonly title: string | undefined }
  | { readonly kind: 'missing'; readonly status: number }
  /** No answer, or one that says nothing about the page: a time-out, a server fault, a bot wall. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** Failed checks in a row after which a page counts as gone. One failure proves nothing. */
export const STRIKES = 2;

/**
 * Health of a reference after a check.
 *
 * @param address the address that the reference names
 * @param previous what the last check found, if there was one
 * @param day the day of the check, as "2026-11-22"
 */
export function judge(
  address: string,
  previous: ReferenceHealth | undefined,
  answer: Answer,
  day: string,
): ReferenceHealth {
  if (answer.kind === 'page') {
    const title = answer.title ?? previous?.pageTitle;
    const found = { checkedOn: day, strikes: 0, ...(title !== undefined && { pageTitle: title }) };
    if (!isSamePlace(address, answer.url)) return { state: 'moved', ...found, movedTo: answer.url };
    const isChanged =
      previous?.pageTitle !== undefined &&
      answer.title !== undefined &&
      previous.pageTitle !== answer.title;
    return { state: isChanged ? 'changed' : 'ok', ...found };
  }
  const strikes = (previous?.strikes ?? 0) + 1;
  const isGone = answer.kind === 'missing' && strikes >= STRIKES;
  return {
    ...(previous?.pageTitle !== undefined && { pageTitle: previous.pageTitle }),
    state: isGone ? 'gone' : (previous?.state ?? 'unreachable'),
    checkedOn: day,
    strikes,
  };
}

/** Whether two addresses lead to one place, but for protocol, “www.”, a final slash and an anchor. */
function isSamePlace(a: string, b: string): boolean {
  const plain = (address: string): string => {
    const url = new URL(address);
    return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
  };
  return plain(a) === plain(b);
}
