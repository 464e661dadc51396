/** Constants of the site. */
export const SITE_NAME = 'Sparkpedia';
export const SITE_TAGLINE = 'The encyclopedia on NVIDIA DGX Spark';
export const SITE_LANGUAGE = 'en';

/**
 * Puts the base path in front of an address of this site ("/wiki/" → "/sub/wiki/").
 * Anchors and addresses of other sites pass unchanged.
 */
export function withBase(path: string): string {
  if (!path.startsWith('/')) return path;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${path}`;
}

/**
 * Full address of a path of this site. Undefined in a build that was not told where the site is
 * published: whoever needs a full address does without.
 *
 * @param site `Astro.site`
 */
export function fullAddress(path: string, site: URL | undefined): string | undefined {
  return site && new URL(withBase(path), site).href;
}

/** Full address of a path of this site where it is known, else the one from the root of its host. */
export function addressOf(path: string, site: URL | undefined): string {
  return fullAddress(path, site) ?? withBase(path);
}
