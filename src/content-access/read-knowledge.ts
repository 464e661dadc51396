import { loadElsewhere } from '../content-files/load-elsewhere.ts';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge, type KnowledgeBuild } from '../knowledge/build-knowledge.ts';
import type { ContentFile } from '../knowledge/knowledge-records.ts';
import { type FileRead, readContentFile } from '../knowledge/read-records.ts';

/** What was read of a content folder, and the files it was read from. */
export interface ContentRead extends KnowledgeBuild {
  readonly files: readonly ContentFile[];
}

const known = new Map<string, ContentRead>();
const reads = new Map<string, { readonly text: string; readonly read: FileRead }>();

/**
 * The knowledge of a content folder, read once in each process: the check before the build and the
 * pages ask for the same. Vite does not bundle this file, so both have this one copy of it.
 */
export function knowledgeOf(folder: string): ContentRead {
  const content = known.get(folder) ?? build(folder, false);
  known.set(folder, content);
  return content;
}

/**
 * Reads a content folder as it is now, and looks for nothing but what stops a build. Files that have
 * not changed are not parsed again.
 */
export const readAnew = (folder: string): ContentRead => build(folder, true);

function build(folder: string, isHasty: boolean): ContentRead {
  const files = readContentFolder(folder);
  const read = isHasty ? readChanged : undefined;
  const elsewhere = loadElsewhere(folder);
  return {
    files,
    ...buildKnowledge(files, DRAWING_FACTS, { read, isHasty, isWithoutAdvice: true, elsewhere }),
  };
}

function readChanged(file: ContentFile): FileRead {
  const before = reads.get(file.path);
  if (before?.text === file.text) return before.read;
  const read = readContentFile(file);
  reads.set(file.path, { text: file.text, read });
  return read;
}
