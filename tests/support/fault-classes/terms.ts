import { type FaultClass, faultInNewFile, MARK } from './fault-class.ts';

const FITS = 'record-fits-schema';
const TERM = `terms:
  - id: planted-term
    term: planted term
    aliases: [PT]
    text: A term that was planted so that the check has something to find fault with.
    sources: [nvidia-docs-hardware]
    more: /wiki/dgx-spark/
    related: [planted-term]
`;

function term(name: string, rule: string, from: string, to: string): FaultClass {
  if (!TERM.includes(from)) throw new Error(`The term does not contain “${from}”`);
  return faultInNewFile(`term: ${name}`, rule, 'glossary/planted.yaml', TERM.replace(from, to));
}

const PORTAL = `title: Planted
question: Where is the light?
description: The light is planted.
place: 9
groups:
  - title: All
    links:
      - path: /wiki/dgx-spark/
        why: the machine
`;

function portal(name: string, rule: string, from: string, to: string): FaultClass {
  if (!PORTAL.includes(from)) throw new Error(`The portal does not contain “${from}”`);
  return faultInNewFile(`portal: ${name}`, rule, 'portals/planted.yaml', PORTAL.replace(from, to));
}

/** Faults in portals. */
export const PORTAL_FAULTS: readonly FaultClass[] = [
  portal('page that does not exist', 'article-exists', '/wiki/dgx-spark/', `${MARK}/contact/`),
  portal('itself', 'no-self-link', '/wiki/dgx-spark/', `${MARK}/portals/planted/`),
  portal('no address', FITS, '/wiki/dgx-spark/', `${MARK}dgx-spark`),
  portal('no question', FITS, 'question: Where is the light?', `question: ${MARK}''`),
  portal('place below one', FITS, 'place: 9', `place: ${MARK}0`),
];

/** Faults in terms of the glossary. */
export const TERM_FAULTS: readonly FaultClass[] = [
  term('text too short', FITS, /text: .*/.exec(TERM)?.[0] ?? '', `text: ${MARK}A term.`),
  term(
    'no name',
    FITS,
    '  - id: planted-term\n    term: planted term\n',
    `  - ${MARK}id: planted-term\n`,
  ),
  term('id that is no slug', FITS, 'id: planted-term', `id: ${MARK}Planted Term`),
  term('unknown source', 'reference-defined', 'nvidia-docs-hardware', `${MARK}no-such-source`),
  term('unknown relative', 'term-defined', '[planted-term]', `[${MARK}no-such-term]`),
  term(
    'article that does not exist',
    'article-exists',
    '/wiki/dgx-spark/',
    `${MARK}/wiki/no-such/`,
  ),
  term(
    'section that does not exist',
    'heading-exists',
    '/wiki/dgx-spark/',
    `${MARK}/wiki/dgx-spark/#no`,
  ),
];
