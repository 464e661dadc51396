import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { reportProblems, summariseProblems } from '../command-line/report-problems.ts';
import { knowledgeOf } from '../content-access/read-knowledge.ts';

/**
 * Refuses to build while the content has faults: prints all of them, then fails once. While
 * authoring, it reloads the page whenever a content file changes; the page then shows the faults.
 */
export function checkContent(folder: string): AstroIntegration {
  return {
    name: 'sparkpedia:check-content',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { faults } = knowledgeOf(folder);
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
