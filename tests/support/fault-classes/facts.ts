import { readArithmetic } from '../../../src/knowledge/arithmetic.ts';
import { type Edit, type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { entries, linesUnder } from './sites.ts';

const FITS = 'record-fits-schema';
const KEY = /^( {2}[a-z0-9-]+:)/;

/** In facts that hold all these patterns and none of the others. */
const fact = (name: string, rule: string, edit: Edit, without = /$^/): FaultClass =>
  faultIn(`fact: ${name}`, rule, entries('facts'), (text, files) =>
    without.test(text) ? undefined : edit(text, files),
  );

/** The same, with the whole fact as the place of the fault. */
const whole = (name: string, pattern: RegExp, replacement: string, without = /$^/): FaultClass =>
  fact(
    name,
    FITS,
    (text) =>
      pattern.test(text) ? text.replace(pattern, replacement).replace(KEY, `${MARK}$1`) : undefined,
    without,
  );

const SOURCES = / {4}sources: \[.*\]/;

/** Facts that say too little, too much, or what nobody vouches for. */
export const FACT_FAULTS: readonly FaultClass[] = [
  fact('empty list of sources', FITS, swap(SOURCES, '    sources: []')),
  whole('no sources', / {4}sources: \[.*\]\n/, ''),
  fact('unknown source', 'reference-defined', swap(/( {4}sources: \[)/, '$1no-such-source, ')),
  fact('source without id', FITS, swap(SOURCES, '    sources: [{at: p. 4}]')),
  fact(
    'unknown source of a rival value',
    'reference-defined',
    swap(/(disputes:[\s\S]*?sources: \[)/, `$1${MARK}no-such-source, `),
  ),
  fact('unknown unit', FITS, swap(/ {4}unit: .*/, '    unit: furlongs')),
  fact('unit in other case', FITS, swap(/ {4}unit: GB$/m, '    unit: gb')),
  fact('unknown status', FITS, swap(/ {4}status: .*/, '    status: certain')),
  fact('unknown group', FITS, swap(/ {4}group: .*/, '    group: colour')),
  fact(
    'unknown qualifier',
    FITS,
    swap(/ {4}(group: .*)/, `    $1\n${MARK}    qualifier: roughly`),
    /qualifier:/,
  ),
  fact('unknown field with a near name', FITS, swap(/ {4}verifiedOn:/, `${MARK}    verifedOn:`)),
  fact('empty label', FITS, swap(/ {4}label: .*/, "    label: ''")),
  whole('value and range', / {4}value: .*\n/, '$&    range: {low: 1, high: 2}\n'),
  whole('neither value nor range', / {4}value: .*\n/, ''),
  whole('number without unit', / {4}unit: .*\n/, ''),
  fact(
    'text with a unit',
    FITS,
    swap(/ {4}value: [\d.]+\n/, '    value: many\n'),
    /^(?![\s\S]* {4}unit: )/,
  ),
  fact('range upside down', FITS, swap(/ {4}range: .*/, '    range: {low: 9, high: 1}')),
  fact(
    'number in quotes',
    FITS,
    swap(/ {4}value: ([\d.]+)\n/, "    value: '$1'\n"),
    /^(?![\s\S]* {4}unit: )/,
  ),
  fact(
    'number with a comma',
    FITS,
    swap(/ {4}value: [\d.]+\n/, '    value: 1,234\n'),
    /^(?![\s\S]* {4}unit: )/,
  ),
  fact(
    'disputed without rivals',
    FITS,
    swap(/ {4}status: .*/, '    status: disputed'),
    /disputes:/,
  ),
  fact('derived without method', FITS, swap(/ {4}status: .*/, '    status: derived'), /method:/),
  fact('price without offer', FITS, (text) =>
    / {4}group: price\n/.test(text) && / {4}offer: .*\n/.test(text)
      ? text.replace(/ {4}offer: .*\n/, '').replace(/ {4}group:/, `${MARK}$&`)
      : undefined,
  ),
  fact('group price without offer', FITS, swap(/ {4}group: .*/, '    group: price'), /offer:/),
  faultIn(
    'fact: official without the maker',
    'official-has-maker',
    entries('facts'),
    (text, files) => {
      const press = files.find(
        ({ path, text: source }) => path.startsWith('references/') && /^kind: press$/m.test(source),
      );
      const id = press?.path.replace(/^references\/|\.yaml$/g, '');
      return / {4}status: official\n/.test(text) && SOURCES.test(text)
        ? text.replace(SOURCES, `    sources: [${id}]`).replace(/( {4}status: )/, `${MARK}$1`)
        : undefined;
    },
  ),
  fact('unit that the property does not have', 'property-unit', (text) =>
    / {4}property: /.test(text) && / {4}unit: (?!kg)/.test(text)
      ? text.replace(/ {4}unit: .*/, '    unit: kg').replace(/ {4}property: /, `${MARK}$&`)
      : undefined,
  ),
  fact('percentage that does not follow', 'percent-follows', (text) => {
    const method = / {4}method: (.*)/.exec(text)?.[1] ?? '';
    const isRatio = / {4}unit: (?:'%'|times)\n/.test(text) && readArithmetic(method) !== undefined;
    return isRatio ? text.replace(/ {4}value: .*/, '    value: 98765') : undefined;
  }),
  fact('unknown property', FITS, swap(/ {4}property: .*/, '    property: colour')),
  fact('key twice', 'yaml-parses', (text) => `${text}${MARK}${text}`),
  fact('key with a capital', FITS, swap(/^ {2}([a-z0-9-]+):/, '  My-$1:')),
  fact('key with a full stop', FITS, swap(/^ {2}([a-z0-9-]+):/, '  $1.x:')),
  fact('key that is a name of the language', FITS, swap(/^ {2}([a-z0-9-]+):/, '  __proto__:')),
  faultIn(
    'statement: unknown source',
    'reference-defined',
    linesUnder('statements'),
    swap(/( {4}sources: \[)/, '$1no-such-source, '),
  ),
  faultIn('statement: no source', FITS, linesUnder('statements'), swap(SOURCES, '    sources: []')),
  faultIn(
    'statement: no text',
    FITS,
    entries('statements'),
    swap(/^( {2}[a-z0-9-]+:\n) {4}text: .*\n(?: {5,}.*\n)*/, `${MARK}$1`),
  ),
  faultIn(
    'statement: unknown status',
    FITS,
    linesUnder('statements'),
    swap(/ {4}status: .*/, '    status: certain'),
  ),
];
