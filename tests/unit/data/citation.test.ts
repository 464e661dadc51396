import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Citation, citationFile, citationText } from '../../../src/exports/citation.ts';
import { pageCitation, recordCitations } from '../../../src/twins/citations.ts';
import { readRis } from '../../support/read-ris.ts';
import { knowledgeOf } from '../pages/support.ts';

const ARTICLE = { 'articles/box.mdx': undefined };
const site = (address: string | undefined, reportUrl?: string) => ({
  reportUrl,
  siteName: 'Sparkpedia',
  language: 'en',
  fullAddress: (path: string) => address && `${address}${path}`,
});
const KNOWN = site('https://example.org/sub');

function cited(path: string, from = KNOWN, changes: Readonly<Record<string, string>> = {}) {
  const citation = pageCitation(knowledgeOf({ ...ARTICLE, ...changes }), path, from);
  if (citation === undefined) throw new Error(`${path} is not cited`);
  return citation;
}

function figure(key: string, changes: Readonly<Record<string, string>> = {}): Citation {
  const all = recordCitations(knowledgeOf({ ...ARTICLE, ...changes }), '/devices/box/', KNOWN);
  const found = all.find((one) => one.key === `sparkpedia-box.${key}`);
  if (found === undefined) throw new Error(`no citation of ${key}`);
  return found;
}

/** The parts of CSL-JSON 1.0.2 that a citation of ours may have. */
const cslSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.literal('entry-encyclopedia'),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })),
    'container-title': z.string(),
    publisher: z.string(),
    issued: z
      .strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) })
      .optional(),
    version: z.string(),
    language: z.string(),
    URL: z.url().optional(),
    note: z.string(),
    custom: z.strictObject({
      text: z.string(),
      version: z.string(),
      report: z.url().optional(),
    }),
  }),
);

describe('the citation of a page', () => {
  it('names site, title, true last change, revision, day, address and licence in one sentence', () => {
    const citation = cited('/devices/box/');
    expect(citation.changedOn).toBe('2026-11-01');
    expect(citationText(citation)).toBe(
      `Sparkpedia, “The box: data sheet”, last changed 1 November 2026, revision ${citation.revision}, as of 1 November 2026, https://example.org/sub/devices/box/, CC BY 4.0.`,
    );
  });

  it('names no day where no record names one, and says that the address is not known', () => {
    const citation = cited('/wiki/lid/', site(undefined));
    expect(citationText(citation)).toMatch(
      /^Sparkpedia, “Lid”, revision \w{10}, as of 1 November 2026, address not known to this copy of the site, CC BY 4\.0\.$/,
    );
    for (const format of ['bib', 'ris', 'json'] as const) {
      const file = citationFile([citation], format);
      expect(file).toContain('Address not known to this copy of the site.');
      expect(file).not.toMatch(/url = |UR {2}- |"URL"|"issued"|DA {2}- |undefined/);
    }
  });

  it('takes the day of the newest entry of the history, like the sitemap', () => {
    const note = `notes:\n  - {id: n1, date: '2026-11-20', page: /wiki/lid/, text: Text is new.}\n`;
    expect(cited('/wiki/lid/', KNOWN, { 'notes.yaml': note }).changedOn).toBe('2026-11-20');
  });

  it('has none for pages of sources and for pages without content of their own', () => {
    const knowledge = knowledgeOf(ARTICLE);
    expect(pageCitation(knowledge, '/references/maker-page/', KNOWN)).toBeUndefined();
    expect(pageCitation(knowledge, '/search/', KNOWN)).toBeUndefined();
  });

  it('changes its revision with the page', () => {
    const text = '---\ntitle: Lid\ndescription: A lid.\n---\n\n## Hinge\n\nAnother text.\n';
    expect(cited('/wiki/lid/', KNOWN, { 'articles/lid.mdx': text }).revision).not.toBe(
      cited('/wiki/lid/').revision,
    );
  });
});

describe('the files of a citation', () => {
  const citation: Citation = {
    ...cited('/devices/box/'),
    title: "Fit & {speed}: 50 % of 10⁹ “tokens of 'x'”, ''naïve''",
  };

  it('say the same: BibTeX read back is what CSL-JSON has', () => {
    const read: unknown = new Cite(citationFile([citation], 'bib')).data[0];
    const [csl] = cslSchema.parse(JSON.parse(citationFile([citation], 'json')));
    expect(csl).toBeDefined();
    const { id, title, author, issued, URL, note } = csl ?? {};
    expect(read).toMatchObject({ title, issued, URL, note });
    expect(read).toMatchObject({
      'citation-key': id,
      author: author?.map(({ literal }) => ({ family: literal })),
    });
  });

  it('say the same: RIS read by its own rules has what CSL-JSON has', () => {
    const [csl] = cslSchema.parse(JSON.parse(citationFile([citation], 'json')));
    const [entry, ...others] = readRis(citationFile([citation, citation], 'ris'));
    expect(others).toEqual([entry]);
    expect(entry).toEqual(
      new Map([
        ['TY', 'ENCYC'],
        ['ID', csl?.id],
        ['TI', citation.title],
        ['T2', 'Sparkpedia'],
        ['AU', 'Sparkpedia'],
        ['PB', 'Sparkpedia'],
        ['PY', '2026'],
        ['DA', '2026/11/01/'],
        ['ET', citation.revision],
        ['LA', 'en'],
        ['UR', csl?.URL],
        ['N1', csl?.note],
      ]),
    );
  });

  it('keep the title whole in every format', () => {
    expect(citationFile([citation], 'bib')).toContain('10⁹');
    expect(JSON.parse(citationFile([citation], 'json'))).toMatchObject([{ title: citation.title }]);
  });

  it('carry text, version and licence', () => {
    const [csl] = cslSchema.parse(JSON.parse(citationFile([citation], 'json')));
    expect(csl?.custom.text).toBe(citationText(citation));
    expect(csl?.version).toBe(citation.revision);
    expect(csl?.note).toContain(`revision ${citation.revision}`);
    expect(csl?.note).toContain('https://creativecommons.org/licenses/by/4.0/');
  });
});

describe('the citation of a figure', () => {
  it('has value, unit, standing, dates, strongest source and its row', () => {
    const citation = figure('width');
    expect(citationText(citation)).toMatch(
      /^The box: Width: 150 mm \(stated by the maker, as published 2 January 2026, checked 1 November 2026\)\. Source: Maker, “The maker's page”, 2 January 2026, https:\/\/example\.org\/maker\. Sparkpedia, “The box: Width”, .*revision \w{10}, .*https:\/\/example\.org\/sub\/devices\/box\/#f-width, CC BY 4\.0\.$/,
    );
    expect(citation.revision).toBe(cited('/devices/box/').revision);
  });

  it('says of a disputed one who claims what', () => {
    const text = citationText(figure('depth'));
    expect(text).toContain('151 mm (sources disagree, as published in January 2026, checked');
    expect(text).toContain('Disputed; also claimed: 152 mm (A tester).');
    expect(text).toContain("“The maker's page”, p. 3, 2 January 2026");
  });

  it('shows the arithmetic of one that is derived', () => {
    expect(citationText(figure('launch-price'))).toContain('4,000 − 1.');
  });

  it('says of a withdrawn one that it is, and keeps qualifier, condition and note', () => {
    const facts = `title: The box
kind: computer
description: A box for tests.
facts:
  width:
    label: Width
    group: size
    value: 150
    unit: mm
    qualifier: about
    condition: without feet
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: official
    sources: [maker-page]
    note: Feet add 5 mm
    withdrawn: {on: '2026-02-03', successor: box.depth, note: It was a misprint.}
  depth: {label: Depth, group: size, value: 151, unit: mm, publishedOn: '2026', verifiedOn: '2026-11-01', status: official, sources: [maker-page, test-page]}
`;
    const text = citationText(figure('width', { 'facts/box.yaml': facts }));
    expect(text).toContain(
      'Width: about 150 mm without feet (stated by the maker, since withdrawn, ',
    );
    expect(text).toContain('Withdrawn by its source (3 February 2026): It was a misprint.');
    expect(text).toContain('In its place: Depth: 151 mm.');
    expect(text).toContain('Feet add 5 mm.');
  });

  it('carries the caveats into every format', () => {
    for (const format of ['bib', 'ris', 'json'] as const)
      expect(citationFile([figure('depth')], format)).toContain('Disputed; also claimed: 152 mm');
  });
});
