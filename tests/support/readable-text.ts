const BLOCK =
  /<\/?(?:p|li|ol|ul|dl|dt|dd|h[1-6]|td|th|caption|figcaption|figure|section|div|article|aside|main|summary|details|table|thead|tbody|text|title|desc|br)\b[^>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/**
 * What a reader of a built page reads, block by block: paragraphs, list items, headings and cells,
 * and each row of a table as one text besides. Markers, lists of sources and scripts are left out.
 */
export function readableTexts(html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const body = main
    .replace(/<(script|nav|sup)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<ol class="sources"[^>]*>[\s\S]*?<\/ol>/g, '');
  const rows = [...body.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) =>
    plain(row.replace(/<\/t[hd]>/g, ' ')),
  );
  const blocks = body
    .replace(/<\/?tr\b[^>]*>/g, '')
    .split(BLOCK)
    .map(plain);
  return [...blocks, ...rows].filter((text) => text !== '');
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) =>
      decimal || hexadecimal
        ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16))
        : (ENTITIES[String(name)] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
