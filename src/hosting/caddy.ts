import { type Headers, type HostedSite, headersOf, sharedHeaders } from './headers.ts';
import { MEDIA_TYPES, TYPES_OF_FILES } from './media-types.ts';
import { PATH_CLASSES } from './path-classes.ts';
import { escaped, withBase } from './patterns.ts';

const TEXT = /^text\/|^application\/(?:json|jsonl)$/;

/**
 * Configuration for Caddy, to be imported in the block of a site.
 *
 * @param root folder that holds the site, with the base path below it
 */
export function caddyConfiguration(site: HostedSite, root: string): string {
  const base = site.basePath.replace(/\/$/, '');
  const { shared, rest } = sharedHeaders(site);
  const classes = PATH_CLASSES.map(({ name, pattern }, index) => {
    // Matchers do not exclude each other by themselves.
    const earlier = PATH_CLASSES.slice(0, index).map(
      (other) => `  not path_regexp ${quoted(withBase(other.pattern, base))}`,
    );
    const own = `  path_regexp ${quoted(withBase(pattern, base))}`;
    return `@${name} {\n${[own, ...earlier].join('\n')}\n}\n${header(`@${name}`, rest[name])}`;
  });
  return `# Made by “npm run hosting”. Import it in the block of the site:
#   example.org { import …/sparkpedia.caddy }
# The site lies in ${root}${site.basePath}

root * ${quoted(root)}
encode gzip
${header('', shared)}

${classes.join('\n\n')}

${types(base).join('\n')}

# For other hosts; nobody reads them here.
@hosting path_regexp ${quoted(`^${escaped(base)}/_[^/]+$`)}
error @hosting 404

file_server

handle_errors {
${indented(header('', { ...headersOf('page', site), 'Content-Type': 'text/html; charset=utf-8' }))}
  header -Access-Control-Allow-Origin
  @missing expression {http.error.status_code} == 404
  rewrite @missing ${base}/404.html
  file_server
}
`;
}

function types(base: string): string[] {
  const special = Object.entries(TYPES_OF_FILES);
  const notSpecial = special.map(([name]) => `  not path */${name}`).join('\n');
  return [
    ...Object.entries(MEDIA_TYPES).map(
      ([ending, type]) =>
        `@type-${ending} {\n  path *.${ending}\n${notSpecial}\n}\nheader @type-${ending} Content-Type ${quoted(TEXT.test(type) ? `${type}; charset=utf-8` : type)}`,
    ),
    ...special.map(
      ([name, type], index) =>
        // A star in the middle of a path ends at a slash, unlike one at its beginning.
        `@file-${index} path_regexp ${quoted(`^${escaped(base)}/(.+/)?${escaped(name)}$`)}\nheader @file-${index} Content-Type ${quoted(type)}`,
    ),
  ];
}

function header(matcher: string, headers: Headers): string {
  const values = Object.entries(headers).map(([name, value]) => `  ${name} ${quoted(value)}`);
  return `header ${matcher}${matcher && ' '}{\n${values.join('\n')}\n}`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

/** Between backquotes nothing has a meaning of its own. */
const quoted = (value: string): string => `\`${value}\``;
