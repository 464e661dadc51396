import { env } from 'node:process';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../drawings/drawing-facts.ts';
import { measureArticle } from '../knowledge/article-measures.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import { readContentFile } from '../knowledge/read-records.ts';

/** `npm run report:articles`: length, reading level and sources of every article, longest first. */
const files = readContentFolder(env['CONTENT_DIR'] || 'content');
const { knowledge } = buildKnowledge(files, DRAWING_FACTS);
const texts = new Map(
  files.map((file) => [
    file.path,
    readContentFile(file).texts.flatMap(({ kind, source }) => (kind === 'prose' ? source : [])),
  ]),
);
const measures = [...knowledge.articles.values()]
  .map((article) => measureArticle(knowledge, article, texts.get(article.file) ?? []))
  .sort((a, b) => b.words - a.words);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

console.log('| Article | Words | Words a sentence | Reading level (ARI) | Sources | Links |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const { slug, words, wordsPerSentence, readability, sources, linksOut } of measures)
  console.log(
    `| ${slug} | ${words} | ${wordsPerSentence.toFixed(1)} | ${readability.toFixed(1)} | ${sources} | ${linksOut} |`,
  );
console.log(
  `| Median of ${measures.length} | ${median(measures.map(({ words }) => words))} | ${median(measures.map((m) => m.wordsPerSentence)).toFixed(1)} | ${median(measures.map((m) => m.readability)).toFixed(1)} | ${median(measures.map(({ sources }) => sources))} | ${median(measures.map(({ linksOut }) => linksOut))} |`,
);
