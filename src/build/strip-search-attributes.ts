/** Elements that exist for the indexer alone and would be left without meaning. */
const CARRIER =
  /<meta data-pagefind-meta[^<>]*>|<span hidden data-pagefind-meta="[^"]*"><\/span>\s*/g;
const TAG = /<[a-z][^<>]*\bdata-pagefind-[^<>]*>/g;
const ATTRIBUTE = /\s+data-pagefind-[a-z-]+(?:="[^"]*")?/g;

/**
 * Removes from a page the attributes, and the elements that carry them, that only the indexer
 * reads: they cost readers bytes and tell them nothing.
 */
export function stripSearchAttributes(html: string): string {
  return html.replace(CARRIER, '').replace(TAG, (tag) => tag.replace(ATTRIBUTE, ''));
}
