import { type Headers, type HostedSite, sharedHeaders } from './headers.ts';
import { classOf, type PathClass } from './path-classes.ts';

/** Headers for some addresses, as hosts with a list of rules have them. */
export interface HostRule {
  /** How far the rule reaches: one address, every file right in a folder, or all that lies below it. */
  readonly reach: 'one' | 'files' | 'below';
  /** Address, or folder with a slash at its end. */
  readonly path: string;
  readonly headers: Headers;
}

/**
 * The headers of a site as a list of rules. But for the first, which is for everything, no two fit
 * the same address and none repeats a header of the first: hosts disagree on what happens then.
 *
 * @param files paths of all files of the site, without a slash in front
 */
export function hostRules(site: HostedSite, files: readonly string[]): HostRule[] {
  const { shared, rest } = sharedHeaders(site);
  const rule = (reach: HostRule['reach'], path: string, name: PathClass): HostRule => ({
    reach,
    path: `${site.basePath}${path}`,
    headers: rest[name],
  });
  const folders = new Set(files.flatMap((file) => /^([^/]+)\//.exec(file)?.[1] ?? []));
  folders.delete('pagefind');
  return [
    { reach: 'below', path: site.basePath, headers: shared },
    rule('one', '', 'page'),
    rule('files', '', 'page'),
    ...[...folders].sort().map((folder) => rule('below', `${folder}/`, classIn(folder))),
    ...['fragment', 'index'].map((folder) => rule('below', `pagefind/${folder}/`, 'hashed')),
    ...files
      .filter((file) => /^pagefind\/[^/]+$/.test(file))
      .map((file) => rule('one', file, classOf(`/${file}`))),
  ];
}

/** The class whose headers a whole folder gets; those of pages do no harm to the files beside them. */
function classIn(folder: string): PathClass {
  const name = classOf(`/${folder}/`);
  return name === 'file' ? 'page' : name;
}

/** The file `_headers`, as Cloudflare Pages and Netlify read it from the root of a site. */
export function headersFile(rules: readonly HostRule[]): string {
  const ending = { one: '', files: ':file', below: '*' } as const;
  return rules
    .map(({ reach, path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return [`${path}${ending[reach]}`, ...lines].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** The file `vercel.json`. */
export function vercelConfiguration(rules: readonly HostRule[]): string {
  const ending = { one: '', files: ':file', below: '(.*)' } as const;
  const headers = rules.map(({ reach, path, headers: own }) => ({
    source: `${path}${ending[reach]}`,
    headers: Object.entries(own).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, undefined, 2)}\n`;
}
