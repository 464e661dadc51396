import { readBuildSettings } from '../build-settings.ts';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { ContentFault } from './content-fault.ts';

let built: Knowledge | undefined;

/**
 * The knowledge model of this build. A build makes it once, after its faults were reported.
 * While authoring it is made anew for each page, so that an edit shows at once.
 *
 * @throws ContentFault while authoring, if the content has faults
 */
export function loadKnowledge(): Knowledge {
  if (built === undefined || import.meta.env.DEV) {
    const { contentFolder } = readBuildSettings();
    const files = readContentFolder(contentFolder);
    const { knowledge, faults } = buildKnowledge(files, DRAWING_FACTS);
    const problems = faults.filter(({ severity }) => severity === 'fault');
    if (import.meta.env.DEV && problems.length > 0) {
      throw new ContentFault(problems, contentFolder, files);
    }
    built = knowledge;
  }
  return built;
}
