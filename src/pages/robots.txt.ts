import type { APIRoute } from 'astro';
import { fullAddress } from '../site.ts';

/** Everything may be read; where the address of the site is known, the sitemap is named. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = fullAddress('/sitemap.xml', site);
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap ? [`Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain' } });
};
