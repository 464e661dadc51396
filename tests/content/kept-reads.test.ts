import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readerThatKeeps } from '../../src/build/keep-read.ts';
import { openKeptFiles } from '../../src/build/kept-files.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { type FileRead, readContentFile } from '../../src/knowledge/read-records.ts';
import { PROJECT_FOLDER } from '../support/test-sites.ts';

const store = mkdtempSync(join(tmpdir(), 'sparkpedia-reads-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

/** Every fifth file, and at least one of each folder. */
const seen = new Set<string>();
const files = readContentFolder(join(PROJECT_FOLDER, 'content')).filter(({ path }, index) => {
  const folder = path.split('/', 1)[0] ?? '';
  const isFirst = !seen.has(folder);
  seen.add(folder);
  return isFirst || index % 5 === 0;
});

/** Reads as the check of a build does, with what the build before has kept. */
async function readWith<T>(use: (read: ReturnType<typeof readerThatKeeps>) => T) {
  const kept = await openKeptFiles(store);
  const result = use(readerThatKeeps(kept, 'code'));
  await kept.finish();
  return result;
}

/** What was read, with every field’s place in the stead of the function that finds it. */
const shown = ({ records, ...read }: FileRead) => ({
  ...read,
  records: records?.map(({ locate, ...located }) => ({
    ...located,
    places: [[], ...Object.keys(Object(located.record)).map((key) => [key])].map(locate),
  })),
});

/** Bodies whose tree is made only when it is asked for: they were not parsed. */
const treeGetters = ({ records = [] }: FileRead) =>
  records.flatMap((record) => {
    const body: unknown = Reflect.get(record, 'body');
    return Object.getOwnPropertyDescriptor(body, 'tree')?.get ?? [];
  });

describe('content that was read in the build before', () => {
  it('is what the files hold, with syntax trees and places', async () => {
    await readWith((read) => files.map(read));
    await readWith((read) => {
      const articles = files.filter(({ path }) => path.endsWith('.mdx'));
      expect(articles.length).toBeGreaterThan(5);
      expect(articles.map(read).flatMap(treeGetters)).toHaveLength(articles.length);
      for (const file of files) expect(shown(read(file))).toEqual(shown(readContentFile(file)));
    });
  });

  const article = (words: string) => ({
    path: 'articles/a.mdx',
    text: `---\ntitle: A\ndescription: About a.\n---\n\n${words}\n`,
  });
  const headings = ({ records = [] }: FileRead) =>
    records.flatMap((record) => ('body' in record ? [JSON.stringify(record.body)] : []));

  it('is read anew where the file has changed', async () => {
    await readWith((read) => read(article('## One')));
    const other = article('## Two');
    const read = await readWith((readOne) => readOne(other));
    expect(headings(read)).toEqual(headings(readContentFile(other)));
  });

  it('is read anew where something was wrong with it, and says so again', async () => {
    const wrong = article('# Title\n\n<Cite');
    for (const _run of [1, 2]) {
      const { findings } = await readWith((read) => read(wrong));
      expect(findings).toEqual(readContentFile(wrong).findings);
      expect(findings).not.toEqual([]);
    }
  });
});
