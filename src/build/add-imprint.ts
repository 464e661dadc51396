const CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const REVISION = /<meta name="revision" content="([^"]*)"/;
const FOOT = '</footer>';

/**
 * Adds the line that a printed page ends with: the site, the address of the page and, where the page
 * names one, its revision. On the screen it is hidden, for there the address bar says it.
 *
 * @param path address of the page from the root of its host, for builds that do not know the host
 */
export function addImprint(html: string, siteName: string, path: string): string {
  const at = html.lastIndexOf(FOOT);
  if (at < 0) return html;
  const address = CANONICAL.exec(html)?.[1] ?? path;
  const revision = REVISION.exec(html)?.[1];
  const words = [`${siteName}: ${address}`, ...(revision ? [`revision ${revision}`] : [])];
  return `${html.slice(0, at)}<p class="imprint">${words.join(', ')}</p>${html.slice(at)}`;
}
