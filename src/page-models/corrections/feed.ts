import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import { editionDay } from '../../knowledge/staleness.ts';

/** Address of the feed, without the base path. */
export const CORRECTIONS_FEED_PATH = `${SITE_PATHS.corrections}feed.xml`;

/** Where a feed is published. */
export interface FeedPlace {
  readonly siteName: string;
  /** Makes an address of this site absolute: "/corrections/" → "https://example.org/sub/corrections/". */
  readonly absolute: (path: string) => string;
}

/**
 * The log of corrections as an Atom feed (RFC 4287). It depends on the content alone: the date of
 * the feed is that of the latest correction, or the day of the edition while there is none.
 */
export function correctionsFeed(knowledge: Knowledge, { siteName, absolute }: FeedPlace): string {
  const page = absolute(SITE_PATHS.corrections);
  const self = absolute(CORRECTIONS_FEED_PATH);
  const day = knowledge.corrections[0]?.date ?? (editionDay(knowledge) || '1970-01-01');
  const entries = knowledge.corrections.map(({ id, date, wrong, right, since, reportedBy }) => {
    const address = `${page}#log-${id}`;
    const words = [
      `Wrong: ${wrong}`,
      `Right: ${right}`,
      `It stood since ${formatDate(since)}.`,
      ...(reportedBy === undefined ? [] : [`Reported by ${reportedBy}.`]),
    ].join('\n');
    return [
      '  <entry>',
      element('id', address),
      element('title', `Corrected on ${formatDate(date)}: ${bindUnits(right)}`),
      element('updated', midnight(date)),
      `<link rel="alternate" href="${escaped(address)}"/>`,
      `<content type="text">${escaped(bindUnits(words))}</content>`,
      '</entry>',
    ].join('\n    ');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  ${element('id', self)}`,
    `  ${element('title', `Corrections of ${siteName}`)}`,
    `  ${element('updated', midnight(day))}`,
    `  <author>${element('name', siteName)}</author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(page)}#log"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const midnight = (day: string): string => `${day}T00:00:00Z`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 may hold it: marks become entities, characters that XML forbids are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
