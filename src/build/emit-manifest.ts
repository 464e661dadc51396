import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from '../command-line/built-files.ts';
import { MANIFEST_FILE, manifestOf } from '../hosting/manifest.ts';

/** Writes `build.json`: which build this is, by its content. After everything else. */
export function emitManifest(): AstroIntegration {
  return {
    name: 'sparkpedia:emit-manifest',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const manifest = manifestOf(contentsOf(folder));
        await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
        logger.info(`build ${manifest.revision}, ${manifest.files} files`);
      },
    },
  };
}

function* contentsOf(folder: string) {
  for (const path of filesOf(folder)) yield { path, bytes: readFileSync(join(folder, path)) };
}
