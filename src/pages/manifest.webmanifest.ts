import { SITE_LANGUAGE, SITE_NAME, SITE_TAGLINE, withBase } from '../site.ts';

const icon = (name: string, sizes: string, purpose: string) => ({
  src: withBase(`/icons/${name}.png`),
  sizes,
  type: 'image/png',
  purpose,
});

/** Lets browsers install the site. */
export function GET(): Response {
  const manifest = {
    name: SITE_NAME,
    short_name: SITE_NAME,
    description: SITE_TAGLINE,
    lang: SITE_LANGUAGE,
    id: withBase('/'),
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'standalone',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      icon('192', '192x192', 'any'),
      icon('512', '512x512', 'any'),
      icon('maskable-512', '512x512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
