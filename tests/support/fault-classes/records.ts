import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { events, homeLines, lines, rowCells, wholeFiles } from './sites.ts';

const FITS = 'record-fits-schema';

/** Faults of events, tables, references and the home page. */
export const RECORD_FAULTS: readonly FaultClass[] = [
  faultIn('event: unknown kind', FITS, events, swap(/kind: .*/, 'kind: gossip')),
  faultIn('event: unknown precision', FITS, events, swap(/precision: .*/, 'precision: hour')),
  faultIn('event: empty list of sources', FITS, events, swap(/sources: \[.*\]/, 'sources: []')),
  faultIn(
    'event: unknown source',
    'reference-defined',
    events,
    swap(/sources: \[/, 'sources: [no-such-source, '),
  ),
  faultIn('event: id with spaces', FITS, events, swap(/id: .*/, 'id: My event')),
  faultIn('event: id twice', 'id-unique', events, (text) => `${text}${MARK}${text}`),
  faultIn(
    'event: unknown field',
    FITS,
    events,
    swap(/( *)precision: (.*)/, `$1precision: $2\n${MARK}$1place: Paris`),
  ),
  faultIn(
    'table: unknown fact',
    'fact-defined',
    lines('tables'),
    swap(/(facts: \[)/, '$1gb10.no-such-fact, '),
  ),
  faultIn(
    'table: unknown source',
    'reference-defined',
    lines('tables'),
    swap(/(sources: \[)/, '$1no-such-source, '),
  ),
  faultIn(
    'table: cell too many',
    FITS,
    rowCells,
    swap(/^( *cells:\n)( *- facts: .*)$/, `${MARK}$1$2\n$2`),
  ),
  faultIn(
    'table: cell with facts and text',
    FITS,
    lines('tables'),
    swap(/^( *)- facts: (.*)$/, `$1- facts: $2\n${MARK}$1  text: more`),
  ),
  faultIn(
    'table: row without label',
    FITS,
    lines('tables'),
    swap(/^(- )label: .*$/, "$1label: ''"),
  ),
  faultIn(
    'table: address that is none',
    FITS,
    lines('tables'),
    swap(/^( *)- text: (.*)$/, `$1- text: none\n$1  url: ${MARK}javascript:alert(1)`),
  ),
  faultIn(
    'reference: no address',
    FITS,
    wholeFiles('references'),
    swap(/^([\s\S]*)^url: .*\n/m, `${MARK}$1`),
  ),
  faultIn(
    'reference: address that is none',
    FITS,
    lines('references'),
    swap(/^url: .*/, 'url: see the shop'),
  ),
  faultIn(
    'reference: address that runs',
    FITS,
    lines('references'),
    swap(/^url: .*/, 'url: javascript:alert(1)'),
  ),
  faultIn(
    'reference: address of a file',
    FITS,
    lines('references'),
    swap(/^url: .*/, 'url: file:///etc/passwd'),
  ),
  faultIn('reference: unknown kind', FITS, lines('references'), swap(/^kind: .*/, 'kind: gossip')),
  faultIn(
    'reference: unknown access',
    FITS,
    lines('references'),
    swap(/^access: .*/, 'access: dreamt'),
  ),
  faultIn(
    'reference: unknown field with a near name',
    FITS,
    lines('references'),
    swap(/^publisher:/, 'publsher:'),
  ),
  faultIn('reference: empty title', FITS, lines('references'), swap(/^title: .*/, "title: ''")),
  faultIn(
    'home: unknown article',
    'article-exists',
    homeLines,
    swap(/^leadArticle: .*/, 'leadArticle: no-such-article'),
  ),
  faultIn('home: unknown fact', 'fact-defined', homeLines, swap(/^( +- )(.*)$/, '$1$2-x')),
  faultIn('home: unknown field', FITS, homeLines, swap(/^keyFigures:/, 'keyFigure:')),
];
