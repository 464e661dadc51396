import type { ContentFile } from '../../src/knowledge/knowledge-records.ts';
import { type FileRead, readContentFile } from '../../src/knowledge/read-records.ts';

/** Reads each text of a file once: between two checks of a content nearly all files are the same. */
export function readOnce(): (file: ContentFile) => FileRead {
  const reads = new Map<string, FileRead>();
  return (file) => {
    // Pictures are judged by their bytes.
    if (file.bytes !== undefined) return readContentFile(file);
    const key = `${file.path}\n${file.text}`;
    const read = reads.get(key) ?? readContentFile(file);
    reads.set(key, read);
    return read;
  };
}
