import type { SourceDates } from '../content-schemas/record-dates.ts';
import { formatShortDate } from './format-date.ts';

/** What the day on which something was seen was the day of. */
export type ObservedAs = 'measured' | 'price' | 'offered' | 'seen' | 'said';

const OBSERVED_WORDS: Readonly<Record<ObservedAs, string>> = {
  measured: 'measured',
  price: 'from',
  offered: 'asked',
  seen: 'seen',
  said: '',
};

/**
 * The date for which a record speaks, for ordering and for columns with room for one date: when it
 * was seen, or else when its source was published.
 */
export function asOf(record: SourceDates & { readonly verifiedOn: string }): string {
  // The schema asks for one of the first two, so the last is never taken.
  return record.observedOn ?? record.publishedOn ?? record.verifiedOn;
}

/**
 * The dates of a record in words: "measured 9 Aug 2026", "as published 2 Oct 2026", "from 2 Oct
 * 2026", "measured in Aug 2026, published 20 Aug 2026". Empty without dates.
 */
export function dateWords(
  { observedOn, publishedOn }: SourceDates,
  observedAs: ObservedAs,
  format: (date: string) => string = formatShortDate,
): string {
  const when = (date: string): string => `${date.length < 10 ? 'in ' : ''}${format(date)}`;
  const published = publishedOn === undefined ? [] : [`published ${when(publishedOn)}`];
  if (observedOn === undefined) return published.map((words) => `as ${words}`).join('');
  const isStart = observedAs === 'price';
  const day = isStart ? format(observedOn) : when(observedOn);
  const seen = [OBSERVED_WORDS[observedAs], day].filter(Boolean).join(' ');
  return [seen, ...published].join(', ');
}

interface Standing {
  readonly group?: string;
  readonly offer?: string | undefined;
  readonly status: string;
}

/** What the `observedOn` of a fact is the day of. */
export function observedAs(fact: Standing): ObservedAs {
  if (fact.group === 'price')
    return fact.offer === 'shop' || fact.offer === 'street' ? 'offered' : 'price';
  return fact.status === 'measured' ? 'measured' : 'seen';
}

/** The same behind the words of the status, which already say that it was measured. */
export function observedAfterStatus(fact: Standing): ObservedAs {
  const as = observedAs(fact);
  return as === 'measured' ? 'said' : as;
}

/** When a source was published, or else when its owner last changed it. */
interface SourceDate {
  readonly publishedOn?: string | undefined;
  readonly changedOn?: string | undefined;
}

/** The date of a source in a list of sources: "24 July 2026", or "changed 24 July 2026". */
export function sourceDateWords(
  { publishedOn, changedOn }: SourceDate,
  format: (date: string) => string,
): string | undefined {
  if (publishedOn !== undefined) return format(publishedOn);
  return changedOn && `changed ${format(changedOn)}`;
}
