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
