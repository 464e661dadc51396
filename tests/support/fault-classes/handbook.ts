import { type FaultClass, faultInNewFile, MARK, newFile } from './fault-class.ts';

const FITS = 'record-fits-schema';

const PROBLEM = `title: The planted light stays dark
area: gpu-driver
summary: The light stays dark after a start. A second start helps.
symptoms:
  - seen: The light is dark.
  - output: 'lamp: fault {number} at {path}'
appliesTo:
  devices: [dgx-spark]
  software:
    - id: planted
      since: '1.2'
      until: '1.4'
cause:
  text: Not established.
  certainty: likely
  sources: [nvidia-docs-hardware]
remedy:
  - text: Start it a second time.
    confirmedBy: users
    sources: [nvidia-docs-hardware]
status:
  state: fixed
  fixedIn: '1.5'
  asOf: '2026-08-21'
evidence:
  - source: nvidia-docs-hardware
    kind: user-report
    supports: The light was dark.
    seenOn: {device: dgx-spark}
needs: [planted]
mendedBy: [planted]
related: [planted]
causedBy: [planted]
facts: [dgx-spark.weight]
describedIn: [/wiki/dgx-spark/#memory]
verifiedOn: '2026-11-27'
`;

const SOFTWARE = `name: Planted
kind: library
description: Turns on lights.
homepage: https://example.org/planted
state: works-with-steps
answer: It runs after one step.
asOf: '2026-08-21'
needs:
  - text: Install the lamp first.
    sources: [nvidia-docs-hardware]
lacks:
  - text: It has no dimmer.
    sources: [nvidia-docs-hardware]
builtOn: [planted]
evidence:
  - source: nvidia-docs-hardware
    kind: project-document
    supports: It names the machine.
verifiedOn: '2026-11-27'
`;

const GUIDE = `title: Turn on the planted light
area: set-up
goal: The light is on.
devices: [dgx-spark]
before:
  - text: A lamp is at hand.
    sources: [nvidia-docs-hardware]
steps:
  - title: Screw in the lamp
    text: Turn it to the right.
    sources: [nvidia-docs-hardware]
  - title: Press the switch
    text: Once.
    commands:
      - run: lamp on
    sources: [nvidia-docs-hardware]
goesWrong:
  - problem: planted
    text: The light stays dark.
asOf: '2026-08-21'
verifiedOn: '2026-11-27'
`;

const ALL = [
  newFile('problems/planted.yaml', PROBLEM),
  newFile('software/planted.yaml', SOFTWARE),
  newFile('guides/planted.yaml', GUIDE),
];

/** A record with one place of it changed, beside sound ones that it names. */
function planted(path: string, good: string) {
  return (name: string, rule: string, from: string, to: string): FaultClass => {
    if (!good.includes(from)) throw new Error(`${path} does not contain “${from}”`);
    const others = ALL.filter((file) => file.path !== path);
    return faultInNewFile(name, rule, path, good.replace(from, to), others);
  };
}

const problem = planted('problems/planted.yaml', PROBLEM);
const software = planted('software/planted.yaml', SOFTWARE);
const guide = planted('guides/planted.yaml', GUIDE);

const NOWHERE = `${MARK}no-such-thing`;

/** Faults of problems, software and guides. */
export const HANDBOOK_FAULTS: readonly FaultClass[] = [
  problem('problem: unknown area', FITS, 'area: gpu-driver', `area: ${MARK}gpu`),
  problem('problem: empty title', FITS, 'title: The planted light stays dark', `title: ${MARK}''`),
  problem('problem: unknown field', FITS, 'area:', `${MARK}aria: x\narea:`),
  problem(
    'problem: output in two lines',
    FITS,
    "output: 'lamp: fault {number} at {path}'",
    `output: ${MARK}"lamp: fault\\nat line two"`,
  ),
  problem(
    'problem: output that is a word',
    FITS,
    "output: 'lamp: fault {number} at {path}'",
    `output: ${MARK}'lamp'`,
  ),
  problem(
    'problem: misspelt placeholder',
    FITS,
    "output: 'lamp: fault {number} at {path}'",
    `output: ${MARK}'lamp: fault {numbr} at {path}'`,
  ),
  problem(
    'problem: no symptom',
    FITS,
    "symptoms:\n  - seen: The light is dark.\n  - output: 'lamp: fault {number} at {path}'\n",
    `${MARK}symptoms: []\n`,
  ),
  problem('problem: unknown machine', 'subject-defined', '[dgx-spark]', `[${NOWHERE}]`),
  problem('problem: unknown software', 'software-defined', 'id: planted', `id: ${NOWHERE}`),
  problem(
    'problem: versions that end before they begin',
    FITS,
    "until: '1.4'",
    `until: ${MARK}'1.1.9'`,
  ),
  problem(
    'problem: likely cause without a source',
    FITS,
    'likely\n  sources: [nvidia-docs-hardware]',
    `${MARK}likely`,
  ),
  problem(
    'problem: remedy without a source',
    FITS,
    'confirmedBy: users\n    sources: [nvidia-docs-hardware]',
    `confirmedBy: users\n    sources: ${MARK}[]`,
  ),
  problem(
    'problem: remedy confirmed by somebody',
    FITS,
    'confirmedBy: users',
    `confirmedBy: ${MARK}somebody`,
  ),
  problem(
    'problem: unknown risk',
    FITS,
    'confirmedBy: users',
    `confirmedBy: users\n    risk: ${MARK}boredom`,
  ),
  problem(
    'problem: fixed by nothing',
    FITS,
    "state: fixed\n  fixedIn: '1.5'",
    `state: ${MARK}fixed`,
  ),
  problem(
    'problem: open and yet fixed in a version',
    FITS,
    'state: fixed\n  fixedIn:',
    `state: open\n  fixedIn: ${MARK}`,
  ),
  problem('problem: unknown state', FITS, 'state: fixed', `state: ${MARK}mended`),
  problem('problem: impossible date', FITS, "asOf: '2026-08-21'", `asOf: ${MARK}'2026-02-30'`),
  problem(
    'problem: compared before it was known',
    FITS,
    "verifiedOn: '2026-11-27'",
    `verifiedOn: ${MARK}'2026-08-20'`,
  ),
  problem(
    'problem: no evidence',
    FITS,
    'evidence:\n  - source: nvidia-docs-hardware\n    kind: user-report\n    supports: The light was dark.\n    seenOn: {device: dgx-spark}\n',
    `evidence: ${MARK}[]\n`,
  ),
  problem('problem: evidence of an unknown kind', FITS, 'kind: user-report', `kind: ${MARK}rumour`),
  problem(
    'problem: evidence from no source',
    'reference-defined',
    'source: nvidia-docs-hardware',
    `source: ${NOWHERE}`,
  ),
  problem(
    'problem: evidence on an unknown machine',
    'subject-defined',
    'seenOn: {device: dgx-spark}',
    `seenOn: {device: ${NOWHERE}}`,
  ),
  problem(
    'problem: needs unknown software',
    'software-defined',
    'needs: [planted]',
    `needs: [${NOWHERE}]`,
  ),
  problem(
    'problem: mended by an unknown guide',
    'guide-defined',
    'mendedBy: [planted]',
    `mendedBy: [${NOWHERE}]`,
  ),
  problem(
    'problem: related to an unknown problem',
    'problem-defined',
    'related: [planted]',
    `related: [${NOWHERE}]`,
  ),
  problem(
    'problem: caused by an unknown problem',
    'problem-defined',
    'causedBy: [planted]',
    `causedBy: [${NOWHERE}]`,
  ),
  problem(
    'problem: about an unknown fact',
    'fact-defined',
    '[dgx-spark.weight]',
    `[${MARK}dgx-spark.no-such-fact]`,
  ),
  problem(
    'problem: described in no article',
    'article-exists',
    '[/wiki/dgx-spark/#memory]',
    `[${MARK}/wiki/no-such-article/]`,
  ),
  problem(
    'problem: described in no section',
    'heading-exists',
    '[/wiki/dgx-spark/#memory]',
    `[${MARK}/wiki/dgx-spark/#no-such-section]`,
  ),
  software('software: unknown kind', FITS, 'kind: library', `kind: ${MARK}thing`),
  software('software: unknown state', FITS, 'state: works-with-steps', `state: ${MARK}perhaps`),
  software(
    'software: steps that nothing names',
    FITS,
    "state: works-with-steps\nanswer: It runs after one step.\nasOf: '2026-08-21'\nneeds:\n  - text: Install the lamp first.\n    sources: [nvidia-docs-hardware]\n",
    `state: ${MARK}works-with-steps\nanswer: It runs after one step.\nasOf: '2026-08-21'\n`,
  ),
  software(
    'software: in part, and nothing missing',
    FITS,
    "state: works-with-steps\nanswer: It runs after one step.\nasOf: '2026-08-21'\nneeds:\n  - text: Install the lamp first.\n    sources: [nvidia-docs-hardware]\nlacks:\n  - text: It has no dimmer.\n    sources: [nvidia-docs-hardware]\n",
    `state: ${MARK}partial\nanswer: It runs after one step.\nasOf: '2026-08-21'\n`,
  ),
  software(
    'software: need without a source',
    FITS,
    'first.\n    sources: [nvidia-docs-hardware]',
    `first.\n    sources: ${MARK}[]`,
  ),
  software(
    'software: unknown source',
    'reference-defined',
    'dimmer.\n    sources: [nvidia-docs-hardware]',
    `dimmer.\n    sources: [${NOWHERE}]`,
  ),
  software(
    'software: page that is no address',
    FITS,
    'https://example.org/planted',
    `${MARK}planted`,
  ),
  software(
    'software: built on nothing known',
    'software-defined',
    'builtOn: [planted]',
    `builtOn: [${NOWHERE}]`,
  ),
  software('software: impossible date', FITS, "asOf: '2026-08-21'", `asOf: ${MARK}'2026-13'`),
  software(
    'software: compared before it was known',
    FITS,
    "verifiedOn: '2026-11-27'",
    `verifiedOn: ${MARK}'2026-08-20'`,
  ),
  guide('guide: unknown area', FITS, 'area: set-up', `area: ${MARK}setup`),
  guide(
    'guide: a single step',
    FITS,
    GUIDE.slice(GUIDE.indexOf('steps:'), GUIDE.indexOf('goesWrong:')),
    `${MARK}steps:\n  - title: Screw in the lamp\n    text: Turn it.\n    sources: [nvidia-docs-hardware]\n`,
  ),
  guide(
    'guide: step without a source',
    FITS,
    'right.\n    sources: [nvidia-docs-hardware]',
    `right.\n    sources: ${MARK}[]`,
  ),
  guide(
    'guide: step from an unknown source',
    'reference-defined',
    'right.\n    sources: [nvidia-docs-hardware]',
    `right.\n    sources: [${NOWHERE}]`,
  ),
  guide('guide: command that types nothing', FITS, 'run: lamp on', `run: ${MARK}''`),
  guide(
    'guide: unknown machine',
    'subject-defined',
    'devices: [dgx-spark]',
    `devices: [${NOWHERE}]`,
  ),
  guide(
    'guide: goes wrong in an unknown way',
    'problem-defined',
    'problem: planted',
    `problem: ${NOWHERE}`,
  ),
  guide(
    'guide: compared before its newest source',
    FITS,
    "verifiedOn: '2026-11-27'",
    `verifiedOn: ${MARK}'2026-08-20'`,
  ),
];
