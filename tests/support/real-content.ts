import { join } from 'node:path';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';

/** The folder of the real content. */
export const REAL_FOLDER = join(import.meta.dirname, '../../content');

const built = buildKnowledge(readContentFolder(REAL_FOLDER), DRAWING_FACTS);

/** The knowledge of the real content, for tests that are about its models, runs and claims. */
export const REAL = built.knowledge;
export const REAL_FAULTS = built.faults;
