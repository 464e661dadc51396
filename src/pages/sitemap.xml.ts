import { Readable } from 'node:stream';
import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { loadKnowledge } from '../content-access/load-knowledge.ts';
import { addressOf } from '../site.ts';
import { sitePages } from '../twins/site-pages.ts';

/**
 * The addresses of all pages for search engines. A day stands there only where the records name
 * one; there is no file where the address of the site is not known, for it holds only full ones.
 */
export const GET: APIRoute = async ({ site }) => {
  if (site === undefined) return new Response(null, { status: 404 });
  const entries = sitePages(loadKnowledge()).map(({ path, changed }) => ({
    url: addressOf(path, site),
    ...(changed && { lastmod: changed }),
  }));
  const stream = new SitemapStream({
    hostname: site.href,
    lastmodDateOnly: true,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  const xml = await streamToPromise(Readable.from(entries).pipe(stream));
  return new Response(xml.toString(), { headers: { 'content-type': 'application/xml' } });
};
