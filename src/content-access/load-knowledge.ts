import { readBuildSettings } from '../build-settings.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { ContentFault } from './content-fault.ts';
import { knowledgeOf, readAnew } from './read-knowledge.ts';

let last: Knowledge | undefined;

/**
 * The knowledge model of this build. A build makes it once, after its faults were reported.
 * While authoring it is made anew for each page, so that an edit shows at once.
 *
 * @throws ContentFault while authoring, if the content has faults
 */
export function loadKnowledge(): Knowledge {
  const { contentFolder } = readBuildSettings();
  if (!import.meta.env.DEV) return knowledgeOf(contentFolder).knowledge;
  const { knowledge, faults, files } = readAnew(contentFolder);
  const problems = faults.filter(({ severity }) => severity === 'fault');
  if (problems.length > 0) throw new ContentFault(problems, contentFolder, files);
  last = knowledge;
  return knowledge;
}

/** What was last loaded: what surrounds a page need not read the content a second time. */
export function loadedKnowledge(): Knowledge {
  return last ?? loadKnowledge();
}
