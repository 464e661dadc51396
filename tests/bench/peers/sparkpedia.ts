import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder } from '../../../src/build/kept.ts';
import { readBuildSettings } from '../../../src/build-settings.ts';
import { PROJECT_FOLDER } from '../../support/test-sites.ts';
import type { Peer } from './peer.ts';

/** This site, from a copy of the content, so that it may be edited. */
export const sparkpedia: Peer = {
  id: 'sparkpedia',
  name: 'Sparkpedia',
  note: 'check, Markdown twins, previews, offline list and both search indexes included',
  megabytes: 0,
  expectedSeconds: (articles) => 10 + (articles / 1000) * 10,
  install: async () => {},
  prepare: async (folder, contentFolder) => {
    const content = join(folder, 'content');
    await rm(content, { recursive: true, force: true });
    await cp(contentFolder, content, { recursive: true });
    const site = join(folder, 'site');
    return {
      site,
      build: {
        program: process.execPath,
        args: [join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', site],
        folder: PROJECT_FOLDER,
        environment: { CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
      },
      memory: [
        join(PROJECT_FOLDER, readBuildSettings({ CONTENT_DIR: content }).cacheFolder),
        keptFolder(content, site),
      ],
      sourceOf: (slug) => join(content, 'articles', `${slug}.mdx`),
    };
  },
  addressOf: (slug) => `/wiki/${slug}/`,
  search: {
    open: async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('#search-dialog input');
    },
    box: '#search-dialog input',
    row: '#search-dialog-list [data-search-result]',
  },
  indexFiles: /^(?:pagefind|search)\/.*(?<!\.html)$/,
};
