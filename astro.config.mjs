import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/build/check-content.ts';
import { emitHeaders } from './src/build/emit-headers.ts';
import { emitManifest } from './src/build/emit-manifest.ts';
import { finishPages } from './src/build/finish-pages.ts';
import { forgiveMissingSlash } from './src/build/forgive-missing-slash.ts';
import { helperChunk } from './src/build/helper-chunk.ts';
import { keepDrawn } from './src/build/keep-drawn.ts';
import { lendPictures } from './src/build/lend-pictures.ts';
import { markGoneSections } from './src/build/mark-gone-sections.ts';
import { offlineFiles } from './src/build/offline-files.ts';
import { plainDynamicImport } from './src/build/plain-dynamic-import.ts';
import { sayAddress } from './src/build/say-address.ts';
import { searchIndex } from './src/build/search-index.ts';
import { readBuildSettings } from './src/build-settings.ts';

const settings = readBuildSettings();
/** The build and the pages share one copy of these, and so what was read and what is kept. */
const SHARED = ['read-knowledge.ts', 'kept-parts.ts'].map((name) =>
  fileURLToPath(new URL(`./src/content-access/${name}`, import.meta.url)),
);

export default defineConfig({
  ...(settings.siteUrl !== undefined && { site: settings.siteUrl }),
  base: settings.basePath,
  trailingSlash: 'always',
  // Each content folder has a cache of its own: entries of another one would count as duplicates.
  cacheDir: settings.cacheFolder,
  // The finished pages get the rules inline that they have a use for, chosen from whole sheets. Some
  // pages are drawn at once, for the disk takes about as long as the drawing.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        external: SHARED,
        makeAbsoluteExternalsRelative: false,
      },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: helperChunk } } } },
    },
    plugins: [plainDynamicImport()],
  },
  compressHTML: true,
  integrations: [
    sayAddress(settings.siteUrl),
    forgiveMissingSlash(),
    checkContent(settings),
    keepDrawn(settings),
    lendPictures(settings.contentFolder),
    searchIndex(),
    finishPages(settings),
    markGoneSections(settings.contentFolder),
    offlineFiles(settings),
    emitHeaders(),
    emitManifest(),
  ],
});
