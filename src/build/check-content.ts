import type { AstroIntegration } from 'astro';
import { reportProblems, summariseProblems } from '../command-line/report-problems.ts';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';

/** Refuses to build while the content has faults: prints all of them, then fails once. */
export function checkContent(folder: string): AstroIntegration {
  return {
    name: 'sparkpedia:check-content',
    hooks: {
      'astro:build:start': () => {
        const { faults: problems } = buildKnowledge(readContentFolder(folder), DRAWING_FACTS);
        if (problems.length === 0) return;
        throw new Error(
          `The content is not fit to publish.\n${reportProblems(problems, folder)}\n${summariseProblems(problems)}`,
        );
      },
    },
  };
}
