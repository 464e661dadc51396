import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ELSEWHERE_FILE } from '../content-files/load-elsewhere.ts';
import { LEDGER_FILE } from '../content-files/load-ledger.ts';

/**
 * The shard of an article, from 0: by a digest of its slug, so that it stays where it is when others
 * come or go.
 */
export const shardOf = (slug: string, shards: number): number =>
  createHash('sha256').update(slug).digest().readUInt32BE() % shards;

/**
 * Writes one shard of a content folder: its share of the articles, everything else whole, and the
 * names of the articles that other shards hold. The ledger stays behind: a shard answers only part of it.
 */
export function cutShard(content: string, target: string, shard: number, shards: number): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'articles'), { recursive: true });
  for (const name of readdirSync(content))
    if (name !== 'articles' && name !== LEDGER_FILE)
      cpSync(join(content, name), join(target, name), { recursive: true });
  const elsewhere: string[] = [];
  for (const file of readdirSync(join(content, 'articles')).sort()) {
    const slug = basename(file, '.mdx');
    if (shardOf(slug, shards) === shard)
      cpSync(join(content, 'articles', file), join(target, 'articles', file));
    else elsewhere.push(slug);
  }
  writeFileSync(join(target, ELSEWHERE_FILE), elsewhere.map((slug) => `${slug}\n`).join(''));
}

/**
 * Puts the finished sites of all shards together: the first whole, of the others what it lacks, and
 * each search index in a folder of its own, `pagefind-1`, `pagefind-2` and so on. Search asks all of
 * them, because the list of parts of the first names theirs too.
 *
 * @param sites folders of the finished shards, in order
 */
export function joinShards(sites: readonly string[], target: string): void {
  const [first, ...others] = sites;
  if (first === undefined) throw new Error('There is no shard to join');
  cpSync(first, target, { recursive: true });
  const parts = partsOf(first);
  for (const [index, site] of others.entries()) {
    const folder = `pagefind-${index + 1}`;
    for (const name of readdirSync(site))
      if (name !== 'pagefind')
        cpSync(join(site, name), join(target, name), { recursive: true, force: false });
    cpSync(join(site, 'pagefind'), join(target, folder), { recursive: true });
    parts.push(...partsOf(site).map((part) => `../../${folder}/index/${part}`));
  }
  writeFileSync(join(target, 'pagefind/parts.json'), JSON.stringify(parts));
}

function partsOf(site: string): string[] {
  const folder = join(site, 'pagefind/index');
  if (!existsSync(folder)) throw new Error(`${site} has no search index`);
  return readdirSync(folder).sort();
}
