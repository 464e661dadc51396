import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishedSite } from '../command-line/built-files.ts';
import { headersOfSite } from '../hosting/files.ts';

/** Writes the file `_headers` into the finished site, where hosts that know it look for it. Last of all. */
export function emitHeaders(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'sparkpedia:emit-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const base = basePath.endsWith('/') ? basePath : `${basePath}/`;
        await writeFile(join(folder, '_headers'), headersOfSite(finishedSite(folder, base)));
      },
    },
  };
}
