import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { frontMatters, lines, wholeFiles } from './sites.ts';

const FITS = 'record-fits-schema';

/** Front matter that is missing, broken off, or filled in wrongly. */
export const FRONT_MATTER_FAULTS: readonly FaultClass[] = [
  faultIn('front matter: missing', FITS, frontMatters, () => `${MARK}\n`),
  faultIn('front matter: not closed', FITS, frontMatters, (text) => `${MARK}${text.slice(0, -4)}`),
  faultIn(
    'front matter: blank line above',
    FITS,
    wholeFiles('articles'),
    (text) => `${MARK}\n${text}`,
  ),
  faultIn('front matter: empty', FITS, frontMatters, () => `---\n${MARK}---\n`),
  faultIn(
    'front matter: unknown key with a near name',
    FITS,
    lines('articles'),
    swap(/^updated:/, 'update:'),
  ),
  faultIn('front matter: key in capitals', FITS, lines('articles'), swap(/^aliases:/, 'Aliases:')),
  faultIn(
    'front matter: unknown key',
    FITS,
    lines('articles'),
    swap(/^(title: .*)$/, `$1\n${MARK}draft: true`),
  ),
  faultIn(
    'front matter: title missing',
    FITS,
    frontMatters,
    swap(/^---\ntitle: .*\n/, `---\n${MARK}`),
  ),
  faultIn('front matter: title empty', FITS, lines('articles'), swap(/^title: .*/, "title: ''")),
  faultIn(
    'front matter: title a number',
    FITS,
    lines('articles'),
    swap(/^title: .*/, 'title: 2026'),
  ),
  faultIn(
    'front matter: aliases as text',
    FITS,
    frontMatters,
    swap(/^aliases:(?:\n .*|.*)+\n/m, 'aliases: one, two\n'),
  ),
  faultIn(
    'front matter: subjects as text',
    FITS,
    lines('articles'),
    swap(/^subjects: .*/, 'subjects: dgx-spark'),
  ),
  faultIn(
    'front matter: unknown subject',
    'subject-defined',
    lines('articles'),
    swap(/^subjects: \[(.*)\]/, 'subjects: [$1, no-such-thing]'),
  ),
  faultIn(
    'front matter: infobox row without value',
    FITS,
    lines('articles'),
    swap(/^( +)facts: .*/, '$1fact: none'),
  ),
  faultIn(
    'front matter: unknown fact in the infobox',
    'fact-defined',
    lines('articles'),
    swap(/^( +)facts: \[.*\]/, '$1facts: [dgx-spark.no-such-fact]'),
  ),
];
