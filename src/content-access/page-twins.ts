import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { allTwins } from '../twins/all-twins.ts';
import { revisionOf } from '../twins/document.ts';
import { picturePath, pictureWords } from '../twins/social.ts';
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

/** Address of the picture for links from elsewhere to a page: its own, or that of the home page. */
export function pictureOf(path: string): string {
  const twin = allTwins(loadedKnowledge()).get(path);
  const hasOwn = twin !== undefined && pictureWords(twin) !== undefined;
  return picturePath(hasOwn ? path : SITE_PATHS.home);
}
