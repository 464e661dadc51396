import type { ZodType } from 'zod';
import { articleSchema } from '../content-schemas/article-schema.ts';
import { timelineYearSchema } from '../content-schemas/event-schema.ts';
import { subjectSchema } from '../content-schemas/fact-schema.ts';
import { homeSchema } from '../content-schemas/home-schema.ts';
import { referenceSchema } from '../content-schemas/reference-schema.ts';
import { tableSchema } from '../content-schemas/table-schema.ts';
import type {
  ContentFile,
  KnowledgeRecords,
  Located,
  LocatedArticle,
} from './knowledge-records.ts';
import { type Problem, problem } from './problems.ts';
import { readArticleBody } from './read-article-body.ts';
import { readRecord, readYaml } from './read-yaml.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The folders of `content/`, with the ending of their files. */
const FOLDERS = {
  articles: 'mdx',
  facts: 'yaml',
  references: 'yaml',
  timeline: 'yaml',
  tables: 'yaml',
} as const;
type Folder = keyof typeof FOLDERS;

export interface RecordsRead {
  readonly records: KnowledgeRecords;
  readonly problems: readonly Problem[];
}

/**
 * Fits every content file to its schema. Files with faults are left out of the records and named
 * in the problems; no fault stops the reading of another file.
 */
export function readRecords(files: readonly ContentFile[]): RecordsRead {
  const problems: Problem[] = [];
  const articles: LocatedArticle[] = [];
  const found = { facts: [], references: [], tables: [] } as {
    facts: Located<KnowledgeRecords['subjects'][number]['record']>[];
    references: Located<KnowledgeRecords['references'][number]['record']>[];
    tables: Located<KnowledgeRecords['tables'][number]['record']>[];
  };
  const events: Located<KnowledgeRecords['events'][number]['record']>[] = [];
  let home: KnowledgeRecords['home'];

  const read = <T>(file: ContentFile, id: string, schema: ZodType<T>): Located<T>[] => {
    const yaml = readYaml(file.path, file.text);
    const result = readRecord(file.path, yaml, schema);
    problems.push(...result.problems);
    return result.record === undefined
      ? []
      : [{ id, file: file.path, record: result.record, locate: yaml.locate }];
  };

  for (const file of files) {
    try {
      if (file.path === 'home.yaml') {
        home = read(file, 'home', homeSchema)[0];
        continue;
      }
      const place = placeOf(file.path);
      if (typeof place === 'string') {
        problems.push(problem('file-is-known', file.path, place));
        continue;
      }
      const { folder, id } = place;
      if (!SLUG.test(id)) {
        problems.push(
          problem(
            'file-name-is-slug',
            file.path,
            `The file name “${id}” becomes an address: use lower-case letters and digits joined by hyphens.`,
          ),
        );
      }
      switch (folder) {
        case 'articles':
          articles.push(...readArticle(file, id, problems));
          break;
        case 'timeline':
          for (const year of read(file, id, timelineYearSchema)) {
            year.record.events.forEach((event, index) => {
              events.push({
                id: event.id,
                file: file.path,
                record: event,
                locate: (path) => year.locate(['events', index, ...path]),
              });
            });
          }
          break;
        case 'facts':
          found.facts.push(...read(file, id, subjectSchema));
          break;
        case 'references':
          found.references.push(...read(file, id, referenceSchema));
          break;
        case 'tables':
          found.tables.push(...read(file, id, tableSchema));
          break;
      }
    } catch (error) {
      problems.push(
        problem(
          'check-completes',
          file.path,
          `Reading this file failed: ${String(error)}. Please report this as a fault of the check.`,
        ),
      );
    }
  }
  return {
    records: {
      articles,
      subjects: found.facts,
      references: found.references,
      events,
      tables: found.tables,
      home,
    },
    problems,
  };
}

/** Folder and id of a file, or a sentence that says why the site does not read it. */
function placeOf(path: string): { folder: Folder; id: string } | string {
  const [folder = '', name = '', ...deeper] = path.split('/');
  if (!Object.hasOwn(FOLDERS, folder) || name === '') {
    return `The site does not read this file. Content lies in ${Object.keys(FOLDERS).join(', ')}, or in home.yaml.`;
  }
  const known = folder as Folder;
  const ending = `.${FOLDERS[known]}`;
  if (deeper.length > 0 || !name.endsWith(ending)) {
    return `Files of ${folder}/ lie directly in that folder and end in ${ending}.`;
  }
  return { folder: known, id: name.slice(0, -ending.length) };
}

function readArticle(file: ContentFile, id: string, problems: Problem[]): LocatedArticle[] {
  const read = readArticleBody(file.path, file.text);
  problems.push(...read.problems);
  if (read.frontMatter === undefined) {
    problems.push(
      problem(
        'record-fits-schema',
        file.path,
        'The article has no front matter. Begin the file with “---”, a title and a description, and “---”.',
      ),
    );
    return [];
  }
  const yaml = readYaml(file.path, read.frontMatter.text, read.frontMatter.firstLine);
  const result = readRecord(file.path, yaml, articleSchema);
  problems.push(...result.problems);
  if (result.record === undefined) return [];
  return [{ id, file: file.path, record: result.record, locate: yaml.locate, body: read.body }];
}
