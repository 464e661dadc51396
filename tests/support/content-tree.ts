import type { ContentFile, DrawingFacts } from '../../src/knowledge/knowledge-records.ts';

/** A small, faultless content folder. Tests change one file of it and look at what is reported. */
export const GOOD_FILES: Readonly<Record<string, string>> = {
  'articles/box.mdx': `---
title: Box
description: A box.
aliases: [Crate]
subjects: [box]
updated: '2026-11-01'
infobox:
  rows:
    - label: Width
      facts: [box.width]
---

A box is <Fact id="box.width" /> wide.<Cite id="maker-page" at="p. 2" />

## Size

See [the size](#size) and [the lid](/wiki/lid/#hinge).

<SpecTable subjects="box" />

<DataTable id="boxes" />

<Disputed id="box.depth" />

<Timeline />

<Drawing id="sketch" />
`,
  'articles/lid.mdx': `---
title: Lid
description: A lid.
---

## Hinge

Text.
`,
  'facts/box.yaml': `title: The box
kind: computer
description: A box for tests.
facts:
  width:
    label: Width
    group: size
    value: 150
    unit: mm
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: official
    sources: [maker-page]
  depth:
    label: Depth
    group: size
    value: 151
    unit: mm
    publishedOn: '2026-01'
    verifiedOn: '2026-11-01'
    status: disputed
    sources: [{id: maker-page, at: p. 3}]
    disputes:
      - {value: 152, unit: mm, claimant: A tester, sources: [test-page]}
  launch-price:
    label: Price
    group: price
    value: 3999
    unit: USD
    offer: list
    publishedOn: '2026'
    verifiedOn: '2026-11-01'
    status: derived
    method: 4,000 − 1
    sources: [maker-page]
`,
  'references/maker-page.yaml': `title: The maker's page
publisher: Maker
publishedOn: '2026-01-02'
url: https://example.org/maker
kind: maker
access: read
`,
  'references/test-page.yaml': `title: A test
publisher: Tester
url: https://example.org/test
kind: measurement
access: restated
`,
  'tables/boxes.yaml': `caption: Boxes
rowHeading: Property
columns: [Box]
rows:
  - label: Width
    cells:
      - facts: [box.width]
  - label: Colour
    cells:
      - {text: grey, sources: [test-page]}
`,
  'timeline/2026.yaml': `events:
  - id: box-shown
    date: '2026-01-02'
    precision: day
    kind: announcement
    text: The box is shown.
    sources: [maker-page]
`,
};

export const GOOD_DRAWINGS: DrawingFacts = new Map([['sketch', ['box.width']]]);

/** The good files with some of them replaced, added, or (undefined) removed. */
export function contentTree(
  changes: Readonly<Record<string, string | undefined>> = {},
): ContentFile[] {
  return Object.entries({ ...GOOD_FILES, ...changes })
    .flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A good file with one place changed. Fails if the place is not there, so that no test is empty. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = GOOD_FILES[path];
  if (!text?.includes(from)) throw new Error(`${path} does not contain “${from}”`);
  return { [path]: text.replace(from, to) };
}
