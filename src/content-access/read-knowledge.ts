import { loadElsewhere } from '../content-files/load-elsewhere.ts';
import { readContentFolder, readerOfChanges } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { buildKnowledge, type KnowledgeBuild } from '../knowledge/build-knowledge.ts';
import type { ContentFile } from '../knowledge/knowledge-records.ts';
import { type FileRead, readContentFile } from '../knowledge/read-records.ts';
import { withGuardedTexts } from './article-texts.ts';

/** What was read of a content folder, and the files it was read from. */
export interface ContentRead extends KnowledgeBuild {
  readonly files: readonly ContentFile[];
}

type ReadOne = (file: ContentFile) => FileRead;

const known = new Map<string, ContentRead>();
const readChangedFile = readerOfChanges();
const reads = new WeakMap<ContentFile, FileRead>();
const newest = new Map<string, ReadAnew>();

/** What was last read while authoring, with the slugs of other shards that were there. */
interface ReadAnew {
  readonly content: ContentRead;
  readonly elsewhere: string;
}

/**
 * The knowledge of a content folder, read once in each process: the check before the build and the
 * pages ask for the same. Vite does not bundle this file, so both have this one copy of it.
 *
 * @param readFile reads one file, if this process has not read the folder before
 */
export function knowledgeOf(folder: string, readFile?: ReadOne): ContentRead {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const read = build(folder, readContentFolder(folder), readFile, false);
  const content = { ...read, knowledge: withGuardedTexts(read.knowledge) };
  known.set(folder, content);
  return content;
}

/**
 * Reads a content folder as it is now, and looks for nothing but what stops a build. Files that have
 * not changed are not parsed again; where none has, the knowledge is the one that was made before.
 */
export function readAnew(folder: string): ContentRead {
  const files = readContentFolder(folder, readChangedFile);
  const elsewhere = [...loadElsewhere(folder)].join(' ');
  const before = newest.get(folder);
  const isSame =
    before?.content.files.length === files.length &&
    before.elsewhere === elsewhere &&
    files.every((file, index) => file === before.content.files[index]);
  const content = isSame ? before.content : build(folder, files, readChanged, true);
  newest.set(folder, { content, elsewhere });
  return content;
}

function build(
  folder: string,
  files: readonly ContentFile[],
  read: ReadOne | undefined,
  isHasty: boolean,
): ContentRead {
  const elsewhere = loadElsewhere(folder);
  return {
    files,
    ...buildKnowledge(files, DRAWING_FACTS, { read, isHasty, isWithoutAdvice: true, elsewhere }),
  };
}

function readChanged(file: ContentFile): FileRead {
  const read = reads.get(file) ?? readContentFile(file);
  reads.set(file, read);
  return read;
}
