import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';
import {
  type FaultClass,
  faultIn,
  faultInNewFile,
  MARK,
  newFile,
  type Planted,
  swap,
} from './fault-class.ts';
import { lines } from './sites.ts';

const WIDE_START = 'Ａ'.codePointAt(0) ?? 0;

/** The first letter in its full-width form, which looks and sorts differently and means the same. */
const widen = (id: string): string =>
  id.replace(/[a-z]/, (letter) => String.fromCodePoint(WIDE_START + letter.charCodeAt(0) - 65));

/** A copy of a file under a name that differs only in form; the later of the two is at fault. */
function twin(name: string, folder: string, rename: (id: string) => string): FaultClass {
  return {
    name: `name: ${name}`,
    plant: (files, seed) =>
      files
        .filter(({ path }) => path.startsWith(`${folder}/`) && /\.(?:mdx|yaml)$/.test(path))
        .filter((_, index) => index % 4 === seed % 4 || index < 2)
        .slice(0, 8)
        .map((file): Planted => {
          const at = file.path.indexOf('/') + 1;
          const path =
            file.path.slice(0, at) +
            rename(file.path.slice(at).replace(/\.\w+$/, '')) +
            file.path.slice(file.path.lastIndexOf('.'));
          return {
            files: [newFile(path, file.text)],
            file: [path, file.path].sort()[1] ?? path,
            line: 1,
            rule: 'id-unique',
          };
        }),
  };
}

/** Most articles that are taken as the first. */
const MOST = 8;

/** A second article whose title is made from that of a first. */
function sameTitle(name: string, rule: string, line: (title: string) => string): FaultClass {
  return {
    name: `name: ${name}`,
    plant: (files) =>
      articles(files)
        .slice(0, MOST)
        .map(({ title }): Planted => {
          const text = `---\n${line(title)}\n---\n\nWords.\n`;
          const before = text.slice(0, text.indexOf(MARK));
          return {
            files: [newFile('articles/zz-second.mdx', text.replace(MARK, ''))],
            file: 'articles/zz-second.mdx',
            line: before.split('\n').length,
            rule,
          };
        }),
  };
}

function articles(files: readonly ContentFile[]) {
  return files.flatMap((file) => {
    const title = /^---\n[\s\S]*?^title: (.*)$/m.exec(file.text)?.[1];
    return file.path.startsWith('articles/') && title ? [{ file, title }] : [];
  });
}

/** A second article with an alias that reads otherwise than a name of a first, and makes the same address. */
function sameAddress(
  of: string,
  nameOf: (article: ReturnType<typeof articles>[number]) => string | undefined,
): FaultClass {
  return {
    name: `name: alias with the address of another ${of}`,
    plant: (files) =>
      articles(files)
        .flatMap((article): Planted[] => {
          const name = nameOf(article);
          const path = 'articles/zz-second.mdx';
          const alias = `${name?.replaceAll(/[- ]/g, ' – ')}!`;
          const text = `---\ntitle: Second\ndescription: Words.\naliases:\n  - ${quoted(alias)}\n---\n\nWords.\n`;
          const planted = {
            files: [newFile(path, text)],
            file: path,
            line: 5,
            rule: 'alias-unique',
          };
          return name === undefined ? [] : [planted];
        })
        .slice(0, MOST),
  };
}

const quoted = (title: string): string => JSON.stringify(title.replace(/^['"]|['"]$/g, ''));

/** Names given twice, in any form, and files that lie where nothing reads them. */
export const NAME_FAULTS: readonly FaultClass[] = [
  twin('article in other case', 'articles', (id) => id.toUpperCase()),
  twin('article in other form of Unicode', 'articles', widen),
  twin('reference in other case', 'references', (id) => id.toUpperCase()),
  twin('reference in other form of Unicode', 'references', widen),
  twin('subject in other case', 'facts', (id) => id.toUpperCase()),
  twin('table in other case', 'tables', (id) => id.toUpperCase()),
  sameTitle(
    'title twice',
    'title-unique',
    (title) => `${MARK}title: ${quoted(title)}\ndescription: Words.`,
  ),
  sameTitle(
    'title twice but for case',
    'title-unique',
    (title) => `${MARK}title: ${quoted(title.toUpperCase())}\ndescription: Words.`,
  ),
  sameTitle(
    'title twice but for form of Unicode',
    'title-unique',
    (title) =>
      `${MARK}title: ${quoted(title.replace(/[A-Za-z]/, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)))}\ndescription: Words.`,
  ),
  sameTitle(
    'alias that is a title',
    'alias-unique',
    (title) =>
      `title: Second\ndescription: Words.\naliases:\n  - Other\n  - ${MARK}${quoted(title)}`,
  ),
  sameAddress('page', ({ file }) => file.path.replace(/^articles\/|\.mdx$/g, '')),
  sameAddress('alias', ({ file }) => /^aliases:\n {2}- (.+)$/m.exec(file.text)?.[1]),
  faultIn(
    'name: alias twice',
    'alias-unique',
    lines('articles'),
    swap(/^( +- )([^:]+)$/, `$1$2\n$1${MARK}$2`),
  ),
  faultIn('name: alias twice but for case', 'alias-unique', lines('articles'), (text) =>
    /^ +- [^:]+$/.test(text) ? `${text}\n${MARK}${text.toUpperCase()}` : undefined,
  ),
  {
    name: 'name: fact and statement of one key',
    plant: (files) =>
      files
        .filter(
          ({ path, text }) =>
            path.startsWith('facts/') &&
            /^statements:\n/m.test(text) &&
            /^facts:\n {2}[a-z]/m.test(text),
        )
        .slice(0, 8)
        .map((file): Planted => {
          const key = /^facts:\n {2}([a-z0-9-]+):/m.exec(file.text)?.[1];
          const text = file.text.replace(
            /^statements:\n {2}[a-z0-9-]+:/m,
            `statements:\n  ${key}:`,
          );
          const before = text.slice(0, text.search(/^statements:\n/m));
          return {
            files: [newFile(file.path, text)],
            file: file.path,
            line: before.split('\n').length + 1,
            rule: 'id-unique',
          };
        }),
  },
  faultInNewFile(
    'name: article with capitals and spaces',
    'file-name-is-slug',
    'articles/My Page.mdx',
    '---\ntitle: My page\ndescription: Words.\n---\n\nWords.\n',
  ),
  faultInNewFile(
    'name: reference with an underscore',
    'file-name-is-slug',
    'references/my_source.yaml',
    'title: One\npublisher: Two\nurl: https://example.org/\nkind: press\naccess: read\n',
  ),
  faultInNewFile(
    'name: article with an accent',
    'file-name-is-slug',
    'articles/café.mdx',
    '---\ntitle: My page\ndescription: Words.\n---\n\nWords.\n',
  ),
  faultInNewFile('name: wrong ending', 'file-is-known', 'articles/notes.md', 'Words.\n'),
  faultInNewFile('name: wrong ending of YAML', 'file-is-known', 'facts/box.yml', 'title: Box\n'),
  faultInNewFile(
    'name: unknown folder',
    'file-is-known',
    'drafts/page.mdx',
    '---\ntitle: My page\ndescription: Words.\n---\n',
  ),
  faultInNewFile(
    'name: folder within a folder',
    'file-is-known',
    'articles/deep/page.mdx',
    '---\ntitle: My page\ndescription: Words.\n---\n',
  ),
  faultInNewFile('name: file beside the folders', 'file-is-known', 'notes.txt', 'Words.\n'),
  faultInNewFile(
    'unused: reference',
    'reference-used',
    'references/spare.yaml',
    'title: One\npublisher: Two\nurl: https://example.org/\nkind: press\naccess: read\n',
  ),
  faultInNewFile(
    'unused: table',
    'table-used',
    'tables/spare.yaml',
    'caption: One\nrowHeading: Two\ncolumns: [A]\nrows:\n  - label: B\n    cells:\n      - text: c\n',
  ),
];
