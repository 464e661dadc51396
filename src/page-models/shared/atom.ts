/** Where a feed is published. */
export interface FeedPlace {
  readonly siteName: string;
  /** Makes an address of this site absolute: "/guides/" → "https://example.org/sub/guides/". */
  readonly absolute: (path: string) => string;
}

/** An entry of a feed. */
export interface FeedEntry {
  /** Full address of the page or row that it speaks of; also its id. */
  readonly address: string;
  readonly title: string;
  /** The day of the last change: "2026-11-27". */
  readonly day: string;
  /** Plain text. */
  readonly text: string;
}

/** A feed; addresses are full. */
export interface Feed {
  readonly title: string;
  readonly siteName: string;
  readonly self: string;
  readonly page: string;
  /** The day of the feed while it has no entry. */
  readonly day: string;
  readonly entries: readonly FeedEntry[];
}

/** Writes a feed as Atom (RFC 4287). It depends on the content alone, never on the clock. */
export function atomFeed({ title, siteName, self, page, day, entries }: Feed): string {
  const newest =
    entries
      .map((entry) => entry.day)
      .sort()
      .at(-1) ?? day;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  ${element('id', self)}`,
    `  ${element('title', title)}`,
    `  ${element('updated', midnight(newest))}`,
    `  <author>${element('name', siteName)}</author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

function entryText({ address, title, day, text }: FeedEntry): string {
  return [
    '  <entry>',
    element('id', address),
    element('title', title),
    element('updated', midnight(day)),
    `<link rel="alternate" href="${escaped(address)}"/>`,
    `<content type="text">${escaped(text)}</content>`,
    '</entry>',
  ].join('\n    ');
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
