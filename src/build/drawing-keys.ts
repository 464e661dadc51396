import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../command-line/built-files.ts';
import { openPartOf, sentencesByTarget } from '../content-access/article-texts.ts';
import type { ContentRead } from '../content-access/read-knowledge.ts';
import { digest } from './digest.ts';
import { textsRead } from './texts-read.ts';

/** All of the project that a drawn file comes from, beside content. The second lock says what is installed. */
const SOURCES = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
];

/** A digest of the code, of what it runs on and of how the build was called. */
export function codeDigest(project: string, settings: unknown): string {
  const parts = [process.version, process.platform, process.arch, JSON.stringify(settings)];
  parts.push(JSON.stringify(process.argv.slice(2)), process.env['NODE_ENV'] ?? '');
  for (const source of SOURCES)
    for (const file of filesBelow(project, source))
      parts.push(file, digest(readFileSync(join(project, file))));
  return digest(...parts);
}

function filesBelow(project: string, source: string): string[] {
  const place = join(project, source);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [source];
  return filesOf(place).map((file) => join(source, file));
}

/**
 * Tells what a drawn file comes from, by its address below the base: a file with the same key has the
 * same bytes. In every key are the code, all content that is no article, and the open parts of all
 * articles; beside them the texts that the file may read.
 */
export function drawingKeys(code: string, { knowledge, files }: ContentRead) {
  const articles = [...knowledge.articles.values()];
  const articleFiles = new Set(articles.map(({ file }) => file));
  const others = files
    .filter(({ path }) => !articleFiles.has(path))
    .flatMap(({ path, text, bytes }) => [path, text, bytes ?? '']);
  const common = digest(code, JSON.stringify(articles.map(openPartOf)), ...others);
  const texts = articles.map(({ body }) => body.source);
  const withAll = digest(common, ...texts);
  const sentences = sentencesByTarget(articles);
  const withOne = new Map(
    articles.map(({ slug, body }) => [
      slug,
      digest(common, body.source, JSON.stringify(sentences.get(slug) ?? [])),
    ]),
  );
  return (path: string): string => {
    const read = textsRead(path);
    if (read === 'all') return withAll;
    return (read !== 'none' && withOne.get(read.slug)) || common;
  };
}
