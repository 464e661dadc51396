/** The path that the site is served under, with a slash at both ends. */
export function siteBase(): string {
  return document.documentElement.dataset['base'] ?? '/';
}

/**
 * The path of a result on this site, or undefined for any other address: text in a page can set the address of its
 * result, so that it may be a script or a page of another site.
 */
export function resultPath(address: string, origin: string, base: string): string | undefined {
  if (!URL.canParse(address, origin)) return undefined;
  const url = new URL(address, origin);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  return url.pathname + url.search + url.hash;
}
