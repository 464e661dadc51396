import { type Headers, type HostedSite, headersOf } from './headers.ts';
import { COMPRESSED_TYPES, MEDIA_TYPES, TYPES_OF_FILES } from './media-types.ts';
import { PATH_CLASSES } from './path-classes.ts';
import { escaped, withBase } from './patterns.ts';

/**
 * Configuration for nginx, to be included in a `server` block. Every location repeats all headers: a
 * location with one header of its own inherits none of those above it.
 *
 * @param root folder that holds the site, with the base path below it
 */
export function nginxConfiguration(site: HostedSite, root: string): string {
  const base = site.basePath.replace(/\/$/, '');
  const special = Object.entries(TYPES_OF_FILES).flatMap(([name, type]) =>
    // The first that fits counts: among the data they have the headers of data.
    (['data', 'file'] as const).map(
      (kind) =>
        `location ~ ${quoted(`^${escaped(base)}/${kind === 'data' ? 'data/' : ''}(.+/)?${escaped(name)}$`)} {\n  types {}\n  default_type ${type};\n${lines(headersOf(kind, site))}\n}`,
    ),
  );
  const classes = PATH_CLASSES.filter(({ name }) => name !== 'file').map(
    ({ name, pattern }) =>
      `location ~ ${quoted(withBase(pattern, base))} {\n${lines(headersOf(name, site))}\n}`,
  );
  return `# Made by “npm run hosting”. Include it in a server block:
#   server { listen 443 ssl; server_name …; ssl_certificate …; include …/sparkpedia.nginx.conf; }
# The site lies in ${root}${site.basePath}

root ${quoted(root)};
index index.html;
error_page 404 ${base}/404.html;
absolute_redirect off;
server_tokens off;
etag on;
charset utf-8;
charset_types text/plain text/css text/javascript text/csv text/markdown application/json;
types {
${Object.entries(MEDIA_TYPES)
  .map(([ending, type]) => `  ${type} ${ending};`)
  .join('\n')}
}
default_type application/octet-stream;
gzip on;
gzip_vary on;
gzip_types ${COMPRESSED_TYPES.join(' ')};

# For other hosts; nobody reads them here.
location ~ ${quoted(`^${escaped(base)}/_[^/]+$`)} { return 404; }

${[...special, ...classes].join('\n\n')}

location / {
${lines(headersOf('file', site))}
}
`;
}

const lines = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
    .join('\n');

/** A value in quotes. nginx would take "$" for a variable, which no header of the site has. */
const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
