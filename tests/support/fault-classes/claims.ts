import { type FaultClass, faultInNewFile, MARK } from './fault-class.ts';

const FITS = 'record-fits-schema';
const GOOD = `claims:
  - id: c901
    section: Tests
    claim: The box is small.
    verdict: wrong
    instead: The box is large.
    evidence: It was measured.
    said: /wiki/dgx-spark/
`;

/** A file of one claim with one place of it changed. */
function claim(name: string, rule: string, from: string, to: string): FaultClass {
  if (!GOOD.includes(from)) throw new Error(`The claim does not contain “${from}”`);
  return faultInNewFile(`claim: ${name}`, rule, 'claims/planted.yaml', GOOD.replace(from, to));
}

/** Faults of checked statements. */
export const CLAIM_FAULTS: readonly FaultClass[] = [
  claim(
    'wrong, but nothing instead',
    FITS,
    '    verdict: wrong\n    instead: The box is large.\n',
    `    ${MARK}verdict: wrong\n`,
  ),
  claim('unknown verdict', FITS, 'verdict: wrong', `verdict: ${MARK}maybe`),
  claim('id of another form', FITS, 'id: c901', `id: ${MARK}claim-1`),
  claim(
    'id twice',
    'id-unique',
    GOOD.slice(8),
    `${GOOD.slice(8)}${GOOD.slice(8).replace('id', `${MARK}id`)}`,
  ),
  claim(
    'no evidence',
    FITS,
    '  - id: c901\n    section: Tests\n    claim: The box is small.\n    verdict: wrong\n    instead: The box is large.\n    evidence: It was measured.\n',
    `  - ${MARK}id: c901\n    section: Tests\n    claim: The box is small.\n    verdict: wrong\n    instead: The box is large.\n`,
  ),
  claim('pattern that is none', FITS, 'evidence: It', `pattern: ${MARK}'('\n    evidence: It`),
  claim('unknown article', 'article-exists', '/wiki/dgx-spark/', `${MARK}/wiki/no-such-article/`),
  claim(
    'unknown section',
    'heading-exists',
    '/wiki/dgx-spark/',
    `${MARK}/wiki/dgx-spark/#no-such-section`,
  ),
  claim('address of another form', FITS, '/wiki/dgx-spark/', `${MARK}https://example.org/`),
  claim(
    'unknown fact',
    'fact-defined',
    'evidence: It',
    `facts: [${MARK}gb10.no-such-fact]\n    evidence: It`,
  ),
  claim(
    'unknown source',
    'reference-defined',
    'evidence: It',
    `sources: [${MARK}no-such-source]\n    evidence: It`,
  ),
  claim('empty list of sources', FITS, 'evidence: It', `sources: ${MARK}[]\n    evidence: It`),
];

const CORRECTION = `corrections:
  - id: planted
    date: '2026-11-20'
    wrong: The box was small.
    right: The box is large.
    since: '2026-11-01'
`;

/** A log of one correction with one place of it changed. */
function correction(name: string, rule: string, from: string, to: string): FaultClass {
  if (!CORRECTION.includes(from)) throw new Error(`The correction does not contain “${from}”`);
  const text = CORRECTION.replace(from, to);
  return faultInNewFile(`correction: ${name}`, rule, 'corrections.yaml', text);
}

/** Faults of the log of corrections. */
export const CORRECTION_FAULTS: readonly FaultClass[] = [
  correction('id with spaces', FITS, 'id: planted', `id: ${MARK}My correction`),
  correction('impossible date', FITS, "since: '2026-11-01'", `since: ${MARK}'2026-11-31'`),
  correction(
    'put right before it was wrong',
    FITS,
    "date: '2026-11-20'",
    `date: ${MARK}'2026-10-20'`,
  ),
  correction('nothing is right', FITS, 'right: The box is large.', `right: ${MARK}''`),
  correction(
    'id twice',
    'id-unique',
    CORRECTION.slice(13),
    `${CORRECTION.slice(13)}${CORRECTION.slice(13).replace('id', `${MARK}id`)}`,
  ),
  correction(
    'unknown fact',
    'fact-defined',
    'right: The box is large.',
    `right: The box is large.\n    facts: [${MARK}gb10.no-such-fact]`,
  ),
  correction(
    'unknown article',
    'article-exists',
    'right: The box is large.',
    `right: The box is large.\n    said: ${MARK}/wiki/no-such-article/`,
  ),
];
