import { packagedPeer } from './packaged-peer.ts';
import { asMdx } from './source-forms.ts';

const CONFIG = `export default {
  title: 'Bench',
  url: 'https://example.org',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: { v4: true },
  presets: [['classic', {
    docs: { routeBasePath: '/', sidebarPath: false },
    blog: false,
    pages: false,
  }]],
  themes: [['@easyops-cn/docusaurus-search-local', { docsRouteBasePath: '/', indexBlog: false, hashed: true }]],
};
`;

/** Docusaurus, with the local search that its documentation names first. */
export const docusaurus = packagedPeer({
  id: 'docusaurus',
  name: 'Docusaurus 3.10.2 + search-local 0.55.3',
  note: 'no side bar; the local search of @easyops-cn',
  megabytes: 450,
  expectedSeconds: (articles) => 20 + (articles / 1000) * 80,
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  files: {
    'docusaurus.config.mjs': CONFIG,
    'docs/index.md': '---\nslug: /\ntitle: Bench\n---\n\nArticles.\n',
  },
  sourceOf: (slug) => `docs/wiki/${slug}.mdx`,
  sourceText: asMdx,
  command: 'NODE_OPTIONS=--max-old-space-size=8192 docusaurus build',
  site: 'build',
  memory: ['.docusaurus', 'node_modules/.cache'],
  addressOf: (slug) => `/wiki/${slug}/`,
  search: {
    open: async (page) => {
      await page.click('.navbar__search-input');
    },
    box: '.navbar__search-input',
    row: '[class*="suggestion"]',
  },
  indexFiles: /^search-index/,
});
