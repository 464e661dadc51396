import { allTwins } from '../twins/all-twins.ts';
import { revisionOf } from '../twins/document.ts';
import { pictureWords } from '../twins/social.ts';
import type { Twin } from '../twins/twin.ts';
import { loadedKnowledge, loadKnowledge } from './load-knowledge.ts';

/** The Markdown twins of this build, by the address of their page. */
export function loadTwins(): ReadonlyMap<string, Twin> {
  return allTwins(loadKnowledge());
}

/** A short digest of what a page says; undefined for pages that have no twin. */
export function pageRevision(path: string): string | undefined {
  const twin = allTwins(loadedKnowledge()).get(path);
  return twin && revisionOf(twin);
}

/** Whether a page has a picture for links from elsewhere. */
export function hasPicture(path: string): boolean {
  const twin = allTwins(loadedKnowledge()).get(path);
  return twin !== undefined && pictureWords(twin) !== undefined;
}
