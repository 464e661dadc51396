import { join } from 'node:path';
import { readContentFolder } from '../../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';

/** The knowledge of the real content: plots and pages are about its models and runs. */
export const REAL = buildKnowledge(
  readContentFolder(join(import.meta.dirname, '../../../content')),
  DRAWING_FACTS,
).knowledge;
