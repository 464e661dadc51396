import { describe, expect, it } from 'vitest';
import { sourceKey } from '../../../src/page-models/previews/source-key.ts';
import { sourceRecords } from '../../../src/page-models/previews/source-records.ts';
import { knowledgeOf } from '../pages/support.ts';

const SOURCE = `title: The maker's page
publisher: Maker
url: https://example.org/maker
kind: maker
access: read
`;

const recordOf = (title: string, maker?: string) =>
  new Map(
    sourceRecords(knowledgeOf(maker === undefined ? {} : { 'references/maker-page.yaml': maker })),
  ).get(sourceKey(title));

describe('the record of a source', () => {
  it('says its kind, its dates and how it is known', () => {
    expect(recordOf("The maker's page")).toEqual({
      path: '/references/maker-page/',
      kind: 'maker’s own page',
      published: '2 January 2026',
      checked: '1 November 2026',
      access: 'text read',
    });
  });

  it('was checked when a rival value was compared with it', () => {
    expect(recordOf('A test')).toMatchObject({
      checked: '1 November 2026',
      path: '/references/test-page/',
    });
  });

  it('names its archive, its version and what became of its address', () => {
    const more = `archive: {url: https://archive.example/1, date: '2026-02-03'}
pinned: {commit: 0123456789abcdef0123456789abcdef01234567, url: https://example.org/0123456789abcdef0123456789abcdef01234567}
changedOn: '2026-03'
health: {state: ok, checkedOn: '2026-10-01', strikes: 0}
`;
    expect(recordOf("The maker's page", SOURCE + more)).toMatchObject({
      changed: 'March 2026',
      version: 'commit 0123456789',
      archive: { url: 'https://archive.example/1', date: '3 February 2026' },
      health: expect.stringContaining('1 October 2026'),
    });
  });
});
