/** A page or file of a finished site, with its path from the root of the site. */
export interface BuiltFile {
  /** `/wiki/dgx-spark/`, `/data/facts.csv` */
  readonly path: string;
  /** Undefined for what is not a page. */
  readonly html?: string | undefined;
}

/** Elements that readers link to: headings, rows, entries of lists, figures, terms. */
const LINKED = /<(?:h[2-6]|tr|li|figure|div|dt|section)\b[^>]*?\sid="([^"]+)"/g;
/** Every id, whatever carries it. */
const ANY_ID = /\sid="([^"]+)"/g;
/**
 * Anchors that come and go with what stands elsewhere, or are counted anew in each build: lists of
 * sources, questions and other pages, letters of an index, numbers of citations.
 */
const PASSING = /^(?:sources|previews|questions|related|see-also|backlinks|letter-.*|s\d+)$/;
/** Files that only the site's own scripts read, and those whose names change with their content. */
const INTERNAL =
  /^\/(?:_astro|pagefind|_hosting|previews)\/|^\/(?:search|fit|compare)\/[^/]+\.json$|\/symptoms\.json$|^\/404\.html$|^\/offline(?:-worker\.js|\/(?:files\.json|stop\.js))$|^\/speculation-rules\.json$|^\/_/;

/** Whether readers and other sites may keep the address of a file. */
export const isPublished = (path: string): boolean => !INTERNAL.test(path);

/** Ids that every page has: those of the page for addresses that are not there. */
export function furnitureOf(notFound: string): ReadonlySet<string> {
  return new Set([...notFound.matchAll(ANY_ID)].map(([, id = '']) => id));
}

/** Addresses of a page or file: its own, and those of its sections and rows. */
export function addressesOf(
  { path, html = '' }: BuiltFile,
  furniture: ReadonlySet<string>,
): string[] {
  if (!isPublished(path)) return [];
  const anchors = [...html.matchAll(LINKED)]
    .map(([, id = '']) => id)
    .filter((id) => !furniture.has(id) && !PASSING.test(id));
  return [path, ...anchors.map((anchor) => `${path}#${anchor}`)];
}

/** Every address that a page or file answers, furniture and passing anchors included. */
export function answersOf({ path, html = '' }: BuiltFile): string[] {
  return [path, ...[...html.matchAll(ANY_ID)].map(([, id]) => `${path}#${id}`)];
}
