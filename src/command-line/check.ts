/**
 * `npm run check`: validates all content without building.
 * Exit code 0: no problem; 1: problems, each printed with its place; 2: the check cannot run.
 */
import { relative } from 'node:path';
import { argv, cwd, env, exit } from 'node:process';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import { reportProblems, summariseProblems } from './report-problems.ts';

const folder = argv[2] ?? env['CONTENT_DIR'] ?? 'content';
try {
  const files = readContentFolder(folder);
  const { faults: problems } = buildKnowledge(files, DRAWING_FACTS);
  if (problems.length === 0) {
    console.log(`${files.length} files checked, no problem`);
  } else {
    console.log(reportProblems(problems, relative(cwd(), folder) || folder));
    console.log(`\n${files.length} files checked, ${summariseProblems(problems)}`);
    exit(1);
  }
} catch (error) {
  console.error(`The check cannot run: ${error instanceof Error ? error.message : String(error)}`);
  console.error(
    'Set CONTENT_DIR to a folder that holds articles/, or run the command in the project folder.',
  );
  exit(2);
}
