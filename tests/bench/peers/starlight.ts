import { packagedPeer } from './packaged-peer.ts';
import type { BenchArticle, Peer } from './peer.ts';
import { asMarkdown, asMdx } from './source-forms.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
// A list of all articles on every page would grow with the square of their number.
export default defineConfig({
  integrations: [starlight({ title: 'Bench', sidebar: [{ label: 'Home', link: '/' }] })],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const starlightOf = (
  ending: 'md' | 'mdx',
  secondsFor1000: number,
  sourceText: (article: BenchArticle) => string,
): Peer =>
  packagedPeer({
    id: ending === 'mdx' ? 'starlight' : 'starlight-md',
    name: `Starlight 0.42.4 (.${ending})`,
    note: 'a side bar of one line: its default of all pages on every page grows with the square',
    megabytes: 200,
    expectedSeconds: (articles) => 8 + (articles / 1000) * secondsFor1000,
    packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
    files: {
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': COLLECTIONS,
      'src/content/docs/index.md': '---\ntitle: Bench\n---\n\nArticles.\n',
    },
    sourceOf: (slug) => `src/content/docs/wiki/${slug}.${ending}`,
    sourceText,
    command: 'ASTRO_TELEMETRY_DISABLED=1 astro build',
    site: 'dist',
    memory: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    addressOf: (slug) => `/wiki/${slug}/`,
    search: {
      open: async (page) => {
        await page.click('button[data-open-modal]');
        await page.waitForSelector('.pagefind-ui__search-input');
      },
      box: '.pagefind-ui__search-input',
      row: '.pagefind-ui__result-link',
    },
    indexFiles: /^pagefind\//,
  });

/** Starlight with articles in MDX, the form in which authors may use components, as ours do. */
export const starlight = starlightOf('mdx', 14, asMdx);

/** Starlight with articles in Markdown, which it builds faster, without components. */
export const starlightMarkdown = starlightOf('md', 6, asMarkdown);
