/** The anchor that a part of an article has in a book: several articles have a “#sources”. */
export const idInBook = (id: string, slug: string): string => `${id}--${slug}`;

const ID = /( (?:id|for|aria-describedby|aria-labelledby)=")([^"]+)"/g;
const OWN_LINK = /( href="|url\()#([^")]+)/g;
const LINK = / href="(\/[^"#]*)(?:#([^"]*))?"/g;
const HEADING = /(<\/?h)([1-5])(?=[\s>])/g;
/** Regions of a page need names of their own. */
const REGION = /(<div class="table-region[^>]* aria-label=")([^"]*)"/g;

/**
 * Makes the HTML of an article a chapter of a book: anchors carry the name of the article, links to
 * other chapters stay in the book, and headings are one level lower, below the title of the chapter,
 * which is the anchor of the whole.
 *
 * @param slugs articles of the book
 * @param wiki address of the folder of articles, with the base path
 */
export function asChapter(
  html: string,
  chapter: { readonly slug: string; readonly title: string },
  slugs: ReadonlySet<string>,
  wiki: string,
): string {
  const { slug, title } = chapter;
  return html
    .replace(ID, (_, start: string, ids: string) => {
      const own = ids.split(' ').map((id) => idInBook(id, slug));
      return `${start}${own.join(' ')}"`;
    })
    .replace(OWN_LINK, (_, start: string, id: string) => `${start}#${idInBook(id, slug)}`)
    .replace(LINK, (link, address: string, anchor: string | undefined) => {
      const target = address.startsWith(wiki) ? address.slice(wiki.length, -1) : '';
      if (!slugs.has(target)) return link;
      return ` href="#${anchor && anchor !== 'top' ? idInBook(anchor, target) : target}"`;
    })
    .replace(HEADING, (_, start: string, level: string) => `${start}${Number(level) + 1}`)
    .replace(REGION, (_, start: string, name: string) => `${start}${title}: ${name}"`)
    .replace('<h2>', `<h2 id="${slug}">`);
}
