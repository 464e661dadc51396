import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildSettings } from '../build-settings.ts';
import { reportProblems, summariseProblems } from '../command-line/report-problems.ts';
import { knowledgeOf } from '../content-access/read-knowledge.ts';
import { readerThatKeeps } from './keep-read.ts';
import { buildDigest, openKept } from './kept.ts';

/**
 * Refuses to build while the content has faults: prints all of them, then fails once. While
 * authoring, it reloads the page whenever a content file changes; the page then shows the faults.
 * Files that have not changed since the last build are not parsed again; every rule is asked anew.
 */
export function checkContent(settings: BuildSettings): AstroIntegration {
  const folder = settings.contentFolder;
  let output = '';
  return {
    name: 'sparkpedia:check-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ logger }) => {
        const kept = await openKept(settings, output, 'read');
        const readFile = kept && readerThatKeeps(kept, buildDigest(settings, output));
        const { faults } = knowledgeOf(folder, readFile);
        await kept?.finish().catch(() => undefined);
        const problems = faults.filter(({ severity }) => severity === 'fault');
        if (faults.length > problems.length) {
          const slips = summariseProblems(faults.filter(({ severity }) => severity === 'slip'));
          logger.warn(`${slips} that keep nothing from being built; “npm run check” lists them`);
        }
        if (problems.length === 0) return;
        throw new Error(
          `The content is not fit to publish.\n${reportProblems(problems, folder)}\n${summariseProblems(problems)}`,
        );
      },
      'astro:server:setup': ({ server }) => {
        const root = resolve(folder);
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(root)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
