/** A text file of a finished site, by its path without a slash in front. */
export interface SiteText {
  readonly path: string;
  readonly text: string;
}

/** What a finished site is checked against. */
export interface Published {
  /** Full address of the home page: host and folder, with a slash at its end. */
  readonly root: string;
  /** Whether the site has a file, by its path without a slash in front. */
  readonly exists: (path: string) => boolean;
}

/** Places that name where something of this site lies; none may name another one. */
const OWN: readonly { readonly what: string; readonly files: RegExp; readonly pattern: RegExp }[] =
  [
    {
      what: 'canonical address',
      files: /\.html$/,
      pattern: /<link rel="canonical" href="([^"]*)"/g,
    },
    { what: 'og:url', files: /\.html$/, pattern: /<meta property="og:url" content="([^"]*)"/g },
    { what: 'og:image', files: /\.html$/, pattern: /<meta property="og:image" content="([^"]*)"/g },
    {
      what: 'address in a feed',
      files: /feed\.xml$/,
      pattern: /<id>([^<]*)<\/id>|<link[^>]* href="([^"]*)"/g,
    },
    { what: 'address in a sitemap', files: /sitemap[\w-]*\.xml$/, pattern: /<loc>([^<]*)<\/loc>/g },
    {
      what: 'address for search',
      files: /opensearch\.xml$/,
      pattern: /<Url[^>]* template="([^"]*)"|<Image[^>]*>([^<]*)</g,
    },
    { what: 'sitemap', files: /^robots\.txt$/, pattern: /^Sitemap: (.*)$/gm },
  ];
const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** Faults of the absolute addresses in one file of a site. */
export function publishFaults({ path, text }: SiteText, site: Published): string[] {
  const own = OWN.filter(({ files }) => files.test(path)).flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].flatMap(([, a, b]) => foreign(what, a ?? b ?? '', site.root)),
  );
  const faults = [...own, ...(path.endsWith('.html') ? pageFaults(path, text, site) : [])];
  return [...faults, ...deadAddresses(text, site)].map((fault) => `${path}: ${fault}`);
}

function foreign(what: string, address: string, root: string): string[] {
  return address.startsWith(root) ? [] : [`${what} “${address}” is not below ${root}`];
}

function pageFaults(path: string, html: string, { root }: Published): string[] {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (canonical === undefined) return ['the page names no canonical address'];
  const isPassing = html.includes('name="robots" content="noindex"') || path === '404.html';
  const wanted = root + path.replace(/(^|\/)index\.html$/, '$1');
  const structured = [...html.matchAll(JSON_LD)].flatMap(([, json = '']) =>
    jsonLdFaults(json, root),
  );
  // A page that leads on names the page that it leads to; a foreign address is named above.
  return canonical === wanted || isPassing || !canonical.startsWith(root)
    ? structured
    : [`canonical address “${canonical}” is not its own, ${wanted}`, ...structured];
}

/** The page's own addresses in structured data; what it is based on may lie elsewhere. */
function jsonLdFaults(json: string, root: string): string[] {
  const data: unknown = JSON.parse(json);
  const url = typeof data === 'object' && data !== null ? Reflect.get(data, 'url') : undefined;
  return typeof url === 'string' ? foreign('address in structured data', url, root) : [];
}

/** Addresses of this site, wherever they stand, that no file answers. */
function deadAddresses(text: string, { root, exists }: Published): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf(root); at >= 0; at = text.indexOf(root, at + 1)) {
    const rest =
      /^[^\s"'<>()[\]{}\\,|`#?&]*/.exec(text.slice(at + root.length, at + 400))?.[0] ?? '';
    found.add(rest.replace(/[.;:*]+$/, ''));
  }
  return [...found]
    .filter((path) => !exists(path.endsWith('/') || path === '' ? `${path}index.html` : path))
    .map((path) => `${root}${path} does not exist`);
}
