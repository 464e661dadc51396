import { getCollection, render } from 'astro:content';
import { readBuildSettings } from '../build-settings.ts';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';

let built: Knowledge | undefined;

/**
 * The knowledge model of this build. It is made once for a build, and anew for each page while
 * authoring, so that an edit shows at once. Faults were reported before the first page is drawn.
 */
export function loadKnowledge(): Knowledge {
  if (built === undefined || import.meta.env.DEV) {
    built = buildKnowledge(
      readContentFolder(readBuildSettings().contentFolder),
      DRAWING_FACTS,
    ).knowledge;
  }
  return built;
}

/** The compiled text of an article, as a component. */
export async function loadArticleText(slug: string) {
  const entries = await getCollection('articles', (entry) => entry.id === slug);
  const [entry] = entries;
  if (entry === undefined) throw new Error(`Astro did not load the article “${slug}”`);
  return (await render(entry)).Content;
}
