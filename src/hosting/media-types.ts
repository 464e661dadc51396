/** Media types by ending, for hosts that lack some of them or guess others. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
};

/** Media types of single files, by the end of their path. */
export const TYPES_OF_FILES: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  'opensearch.xml': 'application/opensearchdescription+xml',
  'speculation-rules.json': 'application/speculationrules+json',
  'cite.json': 'application/vnd.citationstyles.csl+json',
  'figures.json': 'application/vnd.citationstyles.csl+json',
};

/** Types that are text and worth compressing; the index of search is compressed already. */
export const COMPRESSED_TYPES: readonly string[] = [
  ...new Set([...Object.values(MEDIA_TYPES), ...Object.values(TYPES_OF_FILES)]),
].filter((type) => /^text\/|json|xml$|x-/.test(type) && type !== 'text/html');
