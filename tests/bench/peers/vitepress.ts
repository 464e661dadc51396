import { packagedPeer } from './packaged-peer.ts';
import { asMarkdown } from './source-forms.ts';

const CONFIG = `export default {
  title: 'Bench',
  ignoreDeadLinks: true,
  cleanUrls: true,
  themeConfig: { search: { provider: 'local' } },
};
`;

/** VitePress, with its local search. */
export const vitepress = packagedPeer({
  id: 'vitepress',
  name: 'VitePress 1.6.4',
  note: 'its local search; no side bar',
  megabytes: 110,
  expectedSeconds: (articles) => 5 + (articles / 1000) * 21,
  packages: { vitepress: '1.6.4', vue: '3.5.45' },
  files: {
    'docs/.vitepress/config.mjs': CONFIG,
    'docs/index.md': '# Bench\n',
  },
  sourceOf: (slug) => `docs/wiki/${slug}.md`,
  // Two braces would be read as code of a template.
  sourceText: (article) =>
    asMarkdown({
      ...article,
      markdown: `# ${article.title.replaceAll(/[<>{}]/g, '')}\n\n${article.markdown}`,
    }).replaceAll('{{', '&#123;&#123;'),
  command: 'NODE_OPTIONS=--max-old-space-size=8192 vitepress build docs',
  site: 'docs/.vitepress/dist',
  memory: ['docs/.vitepress/cache'],
  addressOf: (slug) => `/wiki/${slug}`,
  search: {
    open: async (page) => {
      await page.click('.DocSearch-Button');
      await page.waitForSelector('#localsearch-input');
    },
    box: '#localsearch-input',
    row: '.VPLocalSearchBox .result',
  },
  indexFiles: /localSearchIndex/,
});
