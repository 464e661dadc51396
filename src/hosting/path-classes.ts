/**
 * Sorts of addresses that differ in their headers. Paths are without the base path and begin with
 * "/". The patterns are written so that they mean the same in JavaScript, nginx (PCRE) and Caddy
 * (RE2); the first that fits counts.
 */
export const PATH_CLASSES = [
  { name: 'search-worker', pattern: '^/pagefind/pagefind-worker\\.js$' },
  // Only names that hold a digest of what is in the file.
  {
    name: 'hashed',
    pattern: '^/(_astro|pagefind/fragment|pagefind/index)/|^/pagefind/[\\w.-]+\\.pf_meta$',
  },
  { name: 'data', pattern: '^/data/' },
  { name: 'page', pattern: '^/(.*/|.*\\.html)?$' },
  { name: 'file', pattern: '^/' },
] as const;

export type PathClass = (typeof PATH_CLASSES)[number]['name'];

/** The class of a path. */
export function classOf(path: string): PathClass {
  return PATH_CLASSES.find(({ pattern }) => new RegExp(pattern).test(path))?.name ?? 'file';
}
