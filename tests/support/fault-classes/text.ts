import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { gaps, gapsAmongFacts, lines, wholeFiles } from './sites.ts';

const prose = (name: string, rule: string, text: string): FaultClass =>
  faultIn(`text: ${name}`, rule, gaps, () => `A first line.\n${text}\n\n`);

const figure = (name: string, text: string): FaultClass =>
  faultIn(`figure: ${name}`, 'figure-is-fact', gapsAmongFacts, () => `A first line.\n${text}\n\n`);

const hidden = (name: string, character: string): FaultClass =>
  faultIn(
    `hidden: ${name}`,
    'no-control-characters',
    (files) => [
      ...lines('facts')(files),
      ...lines('references')(files),
      ...lines('articles')(files),
    ],
    swap(/^( *(?:label|title|publisher): .)/, `$1${character}`),
  );

/** Words, marks and characters that readers would stumble over. */
export const TEXT_FAULTS: readonly FaultClass[] = [
  prose('word twice', 'no-doubled-word', `It costs ${MARK}the the same.`),
  prose(
    'word twice over a line end',
    'no-doubled-word',
    `It costs as much ${MARK}as\nas the other.`,
  ),
  faultIn(
    'text: word twice in a field',
    'no-doubled-word',
    lines('facts'),
    swap(/^( *note: ).*$/, '$1All of of it.'),
  ),
  prose('Cyrillic letter in a word', 'one-script-per-word', `The ${MARK}mеmory is large.`),
  prose('Greek letter in a word', 'one-script-per-word', `The ${MARK}memοry is large.`),
  faultIn(
    'text: Cyrillic letter in a field',
    'one-script-per-word',
    lines('facts'),
    swap(/^( *label: ).*$/, '$1Sizе'),
  ),
  prose('unit of bytes', 'unit-style', `It moves some 5 ${MARK}GBps of data.`),
  prose('unit of bits', 'unit-style', `It moves some 5 ${MARK}Gbps of data.`),
  prose('unit of tokens', 'unit-style', `It writes some 5 ${MARK}tok/s of text.`),
  prose('unit in words', 'unit-style', `It holds some 5 ${MARK}gigabytes of text.`),
  prose('unit without a space', 'unit-style', `It holds some 5${MARK}GB of text.`),
  prose('typewriter quotes', 'typographic-marks', `A ${MARK}"quoted" word.`),
  prose('typewriter apostrophe', 'typographic-marks', `It ${MARK}isn't so.`),
  prose('three dots', 'typographic-marks', `And so on${MARK}...`),
  prose('sentence without end', 'sentence-length', `${MARK}${'one and two and '.repeat(12)}three.`),
  figure('dollars', `It costs ${MARK}$3,999 there.`),
  figure('gigabytes', `It holds ${MARK}128 GB there.`),
  figure('per cent', `It is ${MARK}40 % of all.`),
  figure('watts', `It draws ${MARK}240 W there.`),
  figure('ratio', `It is ${MARK}2.5 times as fast.`),
  hidden('backspace', '\b'),
  hidden('C1 control', '\u0085'),
  hidden('soft hyphen', '\u00AD'),
  hidden('zero-width space', '\u200B'),
  hidden('byte order mark within', '\uFEFF'),
  hidden('replacement character', '\uFFFD'),
  hidden('right-to-left override', '\u202E'),
  hidden('right-to-left isolate', '\u2067'),
  hidden('left-to-right mark', '\u200E'),
  faultIn(
    'hidden: null character',
    'no-control-characters',
    wholeFiles('references'),
    swap(/\n$/, '\nnote: a\u0000b\n'),
  ),
];
