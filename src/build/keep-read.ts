import { deserialize, serialize } from 'node:v8';
import type { ContentFile } from '../knowledge/knowledge-records.ts';
import type { ArticleBody } from '../knowledge/read-article-body.ts';
import { type FileRead, readContentFile } from '../knowledge/read-records.ts';
import { digest } from './digest.ts';
import type { KeptFiles } from './kept-files.ts';

/** A record as it was read; one of an article has a body. */
type Read = NonNullable<FileRead['records']>[number] & { readonly body?: ArticleBody };

/** What is kept of a file in which nothing was wrong: all but its syntax trees, and places in it. */
interface KeptRead {
  readonly kind: string | undefined;
  readonly records: readonly (Omit<Read, 'locate' | 'body'> & {
    readonly body?: Omit<ArticleBody, 'tree'>;
  })[];
  readonly texts: FileRead['texts'];
}

/**
 * Reads content files. One that is as it was is taken over from the last build, and parsed only when
 * its syntax tree or a place in it is asked for.
 *
 * @param code a digest of the code that reads
 */
export function readerThatKeeps(kept: KeptFiles, code: string): (file: ContentFile) => FileRead {
  return (file) => {
    const key = digest(code, file.text);
    const before = kept.take(file.path, key);
    const read = before === undefined ? readContentFile(file) : revived(file, before);
    const bytes = before ?? packed(read);
    if (bytes !== undefined) kept.put(file.path, key, bytes);
    return read;
  };
}

function packed({ kind, records, texts, findings }: FileRead): Uint8Array | undefined {
  if (records === undefined || findings.length > 0) return undefined;
  const kept: KeptRead = {
    kind,
    records: records.map(({ locate: _, body, ...record }: Read) => {
      if (body === undefined) return record;
      const { tree: _tree, ...rest } = body;
      return { ...record, body: rest };
    }),
    texts,
  };
  return serialize(kept);
}

function revived(file: ContentFile, bytes: Uint8Array): FileRead {
  // Written by the same code, which its key says.
  const kept: KeptRead = deserialize(bytes);
  let again: readonly Read[] | undefined;
  const parsed = (index: number): Read => {
    again ??= readContentFile(file).records ?? [];
    const record = again[index];
    if (record === undefined) throw new Error(`${file.path} was read in two ways`);
    return record;
  };
  const records = kept.records.map(({ body, ...record }, index): Read => {
    const locate: Read['locate'] = (path) => parsed(index).locate(path);
    if (body === undefined) return { ...record, locate };
    const withTree = Object.defineProperty({ ...body }, 'tree', {
      get: () => parsed(index).body?.tree,
      enumerable: true,
    });
    // What the property gives is the tree of the same text.
    return { ...record, locate, body: withTree as ArticleBody };
  });
  return { path: file.path, kind: kept.kind, records, findings: [], texts: kept.texts };
}
