import { packagedPeer } from './packaged-peer.ts';
import { PAGEFIND_IN_PAGE, plainPage } from './pagefind-search.ts';
import { asMarkdown } from './source-forms.ts';

const CONFIG = `export default (eleventy) => {
  eleventy.setQuietMode(true);
  return { dir: { input: 'pages', output: 'dist' }, markdownTemplateEngine: false };
};
`;

/** Eleventy, which brings no design: a bare page, and Pagefind after the build. */
export const eleventy = packagedPeer({
  id: 'eleventy',
  name: 'Eleventy 3.1.8 + Pagefind 1.6.0',
  note: 'a bare page without design; Pagefind with its own interface',
  megabytes: 60,
  expectedSeconds: (articles) => 3 + (articles / 1000) * 1.2,
  packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' },
  files: {
    'eleventy.config.js': CONFIG,
    'pages/wiki/wiki.json': JSON.stringify({ layout: 'page.liquid' }),
    'pages/_includes/page.liquid': plainPage({
      title: '{{ title | escape }}',
      description: '{{ description | escape }}',
      content: '{{ content }}',
    }),
  },
  sourceOf: (slug) => `pages/wiki/${slug}.md`,
  sourceText: asMarkdown,
  command: 'eleventy && pagefind --site dist',
  site: 'dist',
  memory: ['.cache'],
  addressOf: (slug) => `/wiki/${slug}/`,
  search: PAGEFIND_IN_PAGE,
  indexFiles: /^pagefind\//,
});
