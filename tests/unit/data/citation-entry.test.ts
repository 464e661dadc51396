import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/browser/citing/entry.ts';
import { citationFile } from '../../../src/exports/citation.ts';
import { recordCitations } from '../../../src/twins/citations.ts';
import { knowledgeOf } from '../pages/support.ts';

const citations = recordCitations(knowledgeOf({ 'articles/box.mdx': undefined }), '/devices/box/', {
  siteName: 'Sparkpedia',
  language: 'en',
  fullAddress: (path) => `https://example.org${path}`,
  reportUrl: undefined,
});

describe('one entry of a file of citations', () => {
  it.each(['bib', 'ris'] as const)('is the file of that citation alone: %s', (format) => {
    expect(citations).toHaveLength(3);
    const file = citationFile(citations, format);
    for (const citation of citations)
      expect(entryOf(file, format, citation.key).trimEnd()).toBe(
        citationFile([citation], format).trimEnd(),
      );
  });

  it('is without what is for the dialog alone in CSL-JSON', () => {
    const file = citationFile(citations, 'json');
    expect(file).toContain('"custom"');
    const entry: unknown = JSON.parse(entryOf(file, 'json', 'sparkpedia-box.depth'));
    expect(entry).toMatchObject([{ title: 'The box: Depth' }]);
    expect(JSON.stringify(entry)).not.toContain('custom');
  });

  it('is none where the file has no such id', () => {
    for (const format of ['bib', 'ris', 'json'] as const)
      expect(() => entryOf(citationFile(citations, format), format, 'x')).toThrow('no citation');
  });
});
