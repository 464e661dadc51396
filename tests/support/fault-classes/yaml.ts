import { type FaultClass, faultIn, faultInNewFile, MARK, swap } from './fault-class.ts';
import { lines, wholeFiles } from './sites.ts';

const PARSES = 'yaml-parses';
const FIELD = /^( *)(label|title|publisher|text|caption): .*$/;
const FOLDERS = ['facts', 'references', 'timeline', 'tables'] as const;

/** A slip of the pen in a field of any YAML file. */
const inField = (name: string, replacement: string, rule = PARSES): FaultClass =>
  faultIn(
    `YAML: ${name}`,
    rule,
    (files) => FOLDERS.flatMap((folder) => lines(folder)(files)),
    swap(FIELD, replacement),
  );

/** YAML that cannot be read, or that reads as something else than it seems to say. */
export const YAML_FAULTS: readonly FaultClass[] = [
  faultIn(
    'YAML: tab for indentation',
    PARSES,
    lines('facts'),
    swap(/^ {4}(label|unit|group):/, '\t$1:'),
  ),
  faultIn(
    'YAML: one space missing',
    PARSES,
    lines('facts'),
    swap(/^ {4}(unit|group|status):/, '   $1:'),
  ),
  faultIn(
    'YAML: one space too many',
    PARSES,
    lines('facts'),
    swap(/^ {4}(unit|group|status):/, '     $1:'),
  ),
  inField('unclosed single quote', "$1$2: 'never closed"),
  inField('unclosed double quote', '$1$2: "never closed'),
  inField('alias to nothing', '$1$2: *nowhere'),
  inField('tag that runs code', '$1$2: !!js/function "return 1"'),
  inField('unknown tag', '$1$2: !secret word'),
  inField('colon within a plain value', '$1$2: one: two'),
  inField('no space after the colon', '$1$2:joined'),
  inField('value that begins with @', '$1$2: @home'),
  inField('value that begins with a backtick', '$1$2: `code`'),
  inField('unknown escape', '$1$2: "a \\q b"'),
  inField('unclosed list', '$1$2: [one, two'),
  inField('text after a quoted value', '$1$2: "one" two'),
  inField('list instead of text', '$1$2: [one, two]', 'record-fits-schema'),
  inField('number instead of text', '$1$2: 12', 'record-fits-schema'),
  inField('truth value instead of text', '$1$2: true', 'record-fits-schema'),
  inField('nothing instead of text', '$1$2:', 'record-fits-schema'),
  faultIn('YAML: key twice', PARSES, lines('facts'), swap(/^( {4}unit: .*)$/, `$1\n${MARK}$1`)),
  faultIn(
    'YAML: key twice in a reference',
    PARSES,
    lines('references'),
    swap(/^(kind: .*)$/, `$1\n${MARK}$1`),
  ),
  faultIn(
    'YAML: unclosed list of sources',
    PARSES,
    lines('facts'),
    swap(/(sources: \[[^\]]*)\]$/, `${MARK}$1`),
  ),
  faultIn(
    'YAML: broken front matter',
    PARSES,
    lines('articles'),
    swap(/^(subjects: \[[^\]]*)\]$/, `${MARK}$1`),
  ),
  faultIn(
    'YAML: second document',
    PARSES,
    wholeFiles('references'),
    (text) => `${text}${MARK}---\ntitle: Another\n`,
  ),
  faultIn(
    'YAML: merge conflict',
    PARSES,
    lines('references'),
    swap(/^(publisher: .*)$/, '<<<<<<< HEAD\n$1\n=======\n$1\n>>>>>>> theirs'),
  ),
  faultIn('YAML: alias bomb', PARSES, wholeFiles('references'), (text) =>
    /^note:/m.test(text)
      ? undefined
      : `${text}note:\n  - &a [${'x, '.repeat(9)}x]\n  - &b [${'*a, '.repeat(9)}*a]\n  - &c [${'*b, '.repeat(9)}*b]\n${MARK}  - [${'*c, '.repeat(9)}*c]\n`,
  ),
  faultInNewFile('YAML: empty file', 'record-fits-schema', 'references/empty.yaml', ''),
  faultInNewFile(
    'YAML: nothing but a word',
    'record-fits-schema',
    'references/word.yaml',
    'word\n',
  ),
  faultInNewFile(
    'YAML: list instead of fields',
    'record-fits-schema',
    'references/list.yaml',
    '- title: One\n',
  ),
];
