import type { APIRoute } from 'astro';
import { madeFrom } from '../../content-access/kept-parts.ts';
import { loadTwins } from '../../content-access/page-twins.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { SITE_NAME, SITE_TAGLINE } from '../../site.ts';
import { socialImage } from '../../social-image/social-image.ts';
import { pictureWords } from '../../twins/social.ts';
import { pageParameter, pagePath } from './_page-parameter.ts';

/** Pictures that other sites show beside a link; they need full addresses, so a site without one has none. */
export function getStaticPaths() {
  if (import.meta.env.SITE === undefined) return [];
  return [...loadTwins().values()]
    .filter((twin) => pictureWords(twin) !== undefined)
    .map(({ path }) => ({ params: { page: pageParameter(path) } }));
}

export const GET: APIRoute = ({ params: { page } }) => {
  const twin = loadTwins().get(pagePath(page));
  const kindWords = twin && pictureWords(twin);
  if (twin === undefined || kindWords === undefined) return new Response(null, { status: 404 });
  const words = {
    title: page === undefined ? SITE_NAME : bindUnits(twin.title.replace(/: data sheet$/, '')),
    kindWords,
    siteName: SITE_NAME,
    tagline: SITE_TAGLINE,
  };
  const image = madeFrom(JSON.stringify(words), () => socialImage(words));
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
