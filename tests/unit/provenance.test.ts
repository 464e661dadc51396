import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { formatDate } from '../../src/knowledge/format-date.ts';
import {
  asOf,
  dateWords,
  observedAfterStatus,
  observedAs,
  sourceDateWords,
} from '../../src/knowledge/record-dates.ts';
import { caveatsOf } from '../../src/knowledge/run-caveats.ts';
import { seenOnWords } from '../../src/knowledge/seen-on.ts';
import { devicePage } from '../../src/page-models/device/device-page.ts';
import { referenceView } from '../../src/page-models/shared/bibliography.ts';
import { contentTree, GOOD_DRAWINGS, GOOD_FILES } from '../support/content-tree.ts';

const BOX = GOOD_FILES['facts/box.yaml'] ?? '';
const SOURCE = GOOD_FILES['references/test-page.yaml'] ?? '';

/** The good tree with changed files; it must have no faults but those that a test asks for. */
function build(changes: Readonly<Record<string, string>>) {
  return buildKnowledge(contentTree(changes), GOOD_DRAWINGS);
}

describe('the dates of a record', () => {
  it('order by what was seen before what was published', () => {
    const verifiedOn = '2026-11-22';
    expect(asOf({ observedOn: '2026-08-09', publishedOn: '2026-08-20', verifiedOn })).toBe(
      '2026-08-09',
    );
    expect(asOf({ publishedOn: '2026', verifiedOn })).toBe('2026');
  });

  it.each([
    [{ observedOn: '2026-08-09' }, 'measured', 'measured 9 Aug 2026'],
    [{ observedOn: '2026-08' }, 'measured', 'measured in Aug 2026'],
    [{ publishedOn: '2026-10-02' }, 'measured', 'as published 2 Oct 2026'],
    [{ publishedOn: '2026' }, 'seen', 'as published in 2026'],
    [
      { observedOn: '2026-05-16', publishedOn: '2026-05-18' },
      'measured',
      'measured 16 May 2026, published 18 May 2026',
    ],
    [{ observedOn: '2026-10-02' }, 'price', 'from 2 Oct 2026'],
    [{ observedOn: '2026-10' }, 'price', 'from Oct 2026'],
    [{ observedOn: '2026-10-02' }, 'offered', 'asked 2 Oct 2026'],
    [{ observedOn: '2026-08' }, 'said', 'in Aug 2026'],
    [{}, 'seen', ''],
  ] as const)('are put into words: %j as %s', (dates, as, words) => {
    expect(dateWords(dates, as)).toBe(words);
  });

  it('mean the day of a measurement, of a price or of a sight', () => {
    expect(observedAs({ status: 'measured' })).toBe('measured');
    expect(observedAfterStatus({ status: 'measured' })).toBe('said');
    expect(observedAs({ status: 'reported' })).toBe('seen');
    expect(observedAs({ status: 'reported', group: 'price', offer: 'list' })).toBe('price');
    expect(observedAs({ status: 'measured', group: 'price', offer: 'street' })).toBe('offered');
  });

  it('of a source are its publication, or else its last change', () => {
    const changedOn = '2026-07-24';
    expect(sourceDateWords({ publishedOn: '2025-10', changedOn }, formatDate)).toBe('October 2025');
    expect(sourceDateWords({ changedOn }, formatDate)).toBe('changed 24 July 2026');
    expect(sourceDateWords({}, formatDate)).toBeUndefined();
  });

  it('are asked for, and may not contradict each other', () => {
    const faults = (from: string, to: string) =>
      build({ 'facts/box.yaml': BOX.replace(from, to) }).faults.map(({ message }) => message);
    expect(faults("    publishedOn: '2026-01-02'\n", '')[0]).toMatch(/has no date.*observedOn/);
    expect(
      faults(
        "publishedOn: '2026-01-02'\n    verifiedOn: '2026-11-01'\n    status: official",
        "publishedOn: '2026-01-02'\n    observedOn: '2026-02'\n    verifiedOn: '2026-11-01'\n    status: measured",
      )[0],
    ).toContain('nobody publishes');
    expect(faults("publishedOn: '2026-01-02'", "observedOn: '2026-01-02'")).toEqual([]);
  });
});

const subjects = build({}).knowledge.subjects;

describe('the machine on which something was seen', () => {
  it.each([
    [{ device: 'box' }, 'seen on Box'],
    [{ device: 'box', units: 2, kernel: '6.17' }, 'seen on 2 × Box, kernel 6.17'],
    [{ device: 'box', system: 'plain Ubuntu 24.04' }, 'seen on Box with plain Ubuntu 24.04'],
    [{ device: 'gb10' }, 'seen on a GB10 machine, maker not named'],
    [{ device: 'gb10', units: 3 }, 'seen on 3 GB10 machines, maker not named'],
  ])('is put into words: %j', (seenOn, words) => {
    const box = subjects.get('box');
    if (box === undefined) throw new Error('The good tree has no box');
    const known = new Map([['box', { ...box, title: 'Box (128 GB)' }]]);
    expect(seenOnWords({ subjects: known }, seenOn)).toBe(words);
  });

  const CHIP = `title: The chip
kind: chip
description: A chip.
facts:
  clock:
    label: Clock
    group: gpu
    value: 2
    unit: GHz
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: reported
    sources: [test-page]
`;
  const PARTNER =
    'title: Acme Desktop GX (128 GB)\nkind: computer\ndescription: A machine.\nincludes: [gb10]\nfacts: {}\n';
  const named = (chip: string, source = SOURCE) =>
    build({
      'facts/gb10.yaml': chip,
      'facts/acme.yaml': PARTNER,
      'references/test-page.yaml': source,
    }).faults.map(({ rule, line, message }) => `${rule}:${line} ${message.slice(0, 60)}`);

  it('is asked for of a measurement, and of a source on a partner’s machine', () => {
    expect(named(CHIP)).toEqual([]);
    const measured = CHIP.replace('reported', 'measured');
    expect(named(measured)).toEqual([expect.stringMatching(/^machine-named:5 “clock” is a mea/)]);
    const onPartner = SOURCE.replace('A test', 'Review of the Acme Desktop');
    expect(named(CHIP, onPartner)).toEqual([
      expect.stringMatching(/^machine-named:5 .*Acme Desktop GX/),
    ]);
    const said = '    seenOn: {device: acme}\n    status:';
    expect(named(measured.replace('    status:', said), onPartner)).toEqual([]);
  });
});

describe('a withdrawn figure', () => {
  it('says so beside its successor', () => {
    const withdrawn =
      "    withdrawn: {on: '2026-06', successor: box.depth, note: The page was revised.}\n    status: official";
    const { knowledge, faults } = build({
      'facts/box.yaml': BOX.replace('    status: official', withdrawn),
    });
    expect(faults).toEqual([]);
    const box = knowledge.subjects.get('box');
    if (box === undefined) throw new Error('The good tree has no box');
    const row = devicePage(knowledge, box)
      .groups.flatMap(({ rows }) => rows)
      .find(({ anchor }) => anchor === 'f-width');
    expect(row?.statusWords).toBe('stated by the maker, since withdrawn');
    expect(row?.withdrawn).toEqual({
      words: 'Withdrawn by its source (June 2026): The page was revised.',
      successor: { text: 'Depth: 151\u00A0mm', href: '/devices/box/#f-depth' },
    });
  });

  it('is the first caveat of a run, before those of the run and of the value', () => {
    const { knowledge } = build({});
    const run = {
      id: 'z001',
      device: 'box',
      units: 1,
      kind: 'decode',
      unit: 'tokens/s',
      sourceClass: 'vendor',
      sources: ['test-page'],
      verifiedOn: '2026-11-01',
      caveats: ['Of the run.'],
      valueCaveats: ['Of the value.'],
      isSpeculative: true,
      withdrawn: { successor: 'box.width', note: 'Revised.' },
    } as const;
    expect(
      caveatsOf(
        {
          ...run,
          caveats: [...run.caveats],
          valueCaveats: [...run.valueCaveats],
          sources: [...run.sources],
        },
        knowledge,
      ),
    ).toEqual([
      'Withdrawn by its source: Revised. In its place: Width: 150\u00A0mm.',
      'With speculative decoding.',
      'Of the run.',
      'Of the value.',
    ]);
  });
});

describe('the version read of a page that changes', () => {
  const reference = (more: string) => {
    const text = SOURCE.replace(/url: .*/, `url: https://github.com/maker/box\n${more}`);
    const { knowledge, faults } = build({ 'references/test-page.yaml': text });
    const record = knowledge.references.get('test-page');
    return { rules: faults.map(({ rule }) => rule), view: record && referenceView(record) };
  };

  it('is asked for, and shown', () => {
    expect(reference('').rules).toContain('moving-address-pinned');
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const url = `https://github.com/maker/box/tree/${commit}`;
    const { rules, view } = reference(`pinned: {commit: ${commit}, url: '${url}'}`);
    expect(rules).toEqual([]);
    expect(view?.pinned).toEqual({ words: 'commit 0123456789', url });
  });

  it('may be unknown if the reason is given', () => {
    expect(reference('pinned: unknown').rules).toContain('record-fits-schema');
    const { rules, view } = reference('pinned: unknown\nnote: No copy was kept.');
    expect(rules).toEqual([]);
    expect(view?.pinned?.words).toMatch(/^not known/);
    expect(view?.pinned?.url).toBeUndefined();
  });
});
