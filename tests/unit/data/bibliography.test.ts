import { describe, expect, it } from 'vitest';
import {
  referencesBib,
  referencesCsl,
  referencesRis,
} from '../../../src/exports/bibliography-files.ts';
import type { ExportedReference } from '../../../src/exports/record-exports.ts';

const LONG_URL = `https://example.org/${'a-long-part-of-an-address/'.repeat(6)}?x=1&y=%20#z_1`;
const reference: ExportedReference = {
  id: 'maker-page-2',
  title: 'Price: $3,999 & 50 % more',
  publisher: 'Maker',
  author: 'Jane Doe',
  publishedOn: '2026-03-04',
  url: LONG_URL,
  kind: 'maker',
  access: 'restated',
  licence: 'CC BY 4.0',
  address: 'https://example.org/references/maker-page-2/',
};

describe('references for reference managers', () => {
  it('keep addresses in one piece', () => {
    expect(referencesRis([reference])).toContain(`UR  - ${LONG_URL}\r\n`);
    expect(referencesBib([reference], 'bibtex')).toContain(`url = {${LONG_URL}},\n`);
    expect(referencesBib([reference], 'biblatex')).toContain(`url = {${LONG_URL}},\n`);
    expect(JSON.parse(referencesCsl([reference]))).toMatchObject([{ URL: LONG_URL }]);
  });

  it('use our ids as keys', () => {
    expect(referencesBib([reference], 'bibtex')).toMatch(/^@misc\{maker-page-2,/);
    expect(referencesBib([reference], 'biblatex')).toMatch(/^@online\{maker-page-2,/);
    expect(referencesRis([reference])).toContain('ID  - maker-page-2\r\n');
  });

  it('write dates as each format has them, as far as they are known', () => {
    const dates = ['2026-03-04', '2026-03', '2026'].map((publishedOn) => ({
      ...reference,
      publishedOn,
    }));
    expect(referencesRis(dates).match(/^DA {2}- .*$/gm)).toEqual([
      'DA  - 2026/03/04/',
      'DA  - 2026/03//',
      'DA  - 2026///',
    ]);
    expect(referencesBib(dates, 'biblatex').match(/date = \{.*\}/g)).toEqual([
      'date = {2026-03-04}',
      'date = {2026-03}',
      'date = {2026}',
    ]);
    const { publishedOn: _, ...undated } = reference;
    expect(referencesRis([undated])).not.toMatch(/^(DA|PY)/m);
  });

  it('say when a page was opened, where it is known', () => {
    const opened = { ...reference, readOn: '2026-11-02' };
    expect(referencesRis([opened])).toContain('Y2  - 2026/11/02/\r\n');
    expect(referencesBib([opened], 'biblatex')).toContain('urldate = {2026-11-02}');
    expect(JSON.parse(referencesCsl([opened]))).toMatchObject([
      { accessed: { 'date-parts': [[2026, 11, 2]] } },
    ]);
  });

  it('claim no date of access otherwise, and say how the source was seen', () => {
    const all = [
      referencesRis([reference]),
      referencesBib([reference], 'bibtex'),
      referencesCsl([reference]),
    ];
    for (const text of all) {
      expect(text).not.toMatch(/accessed|urldate|^Y2/m);
      expect(text).toContain('Seen: known through notes');
      expect(text).toContain('CC BY 4.0');
    }
  });

  it('print no word that stands for an unknown author', () => {
    const unknown = { ...reference, author: 'unknown' };
    expect(referencesBib([unknown], 'bibtex')).not.toContain('author');
    expect(referencesBib([reference], 'bibtex')).toContain('author = {{Jane Doe}}');
  });

  it('escape what TeX would read as a command', () => {
    expect(referencesBib([reference], 'bibtex')).toContain('\\textdollar{}3,999 \\& 50 \\% more');
  });
});
