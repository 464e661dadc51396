import { describe, expect, it } from 'vitest';
import { tombstoneLine } from '../../../src/build/mark-gone-sections.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { readLedger } from '../../../src/knowledge/ledger.ts';

const ARTICLE = {
  path: 'articles/memory.mdx',
  text: '---\ntitle: Memory\ndescription: What holds the model.\naliases: [RAM]\n---\n\n## Size\n\nLarge.\n',
};

function tombstone(address: string) {
  return {
    path: 'tombstones.yaml',
    text: `tombstones:\n  - id: one\n    address: '${address}'\n    goneOn: '2026-11-20'\n    reason: It said nothing.\n    instead: /wiki/memory/\n`,
  };
}

function lost(ledger: string, ...files: { path: string; text: string }[]): string[] {
  const options = { ledger: readLedger(ledger) };
  return buildKnowledge([ARTICLE, ...files], new Map(), options)
    .faults.filter(({ rule }) => rule === 'address-kept')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('an address that was published', () => {
  it.each(['/wiki/memory/\n#size', '/wiki/ram/', '/timeline/', '/data/facts.csv', '/compare/a/b/'])(
    'is kept: %s',
    (ledger) => {
      expect(lost(ledger)).toEqual([]);
    },
  );

  it.each([
    ['a page', '/wiki/old/\n#part', 'addresses.txt:1 /wiki/old/ was published'],
    ['a page of the site', '/gone/', 'addresses.txt:1 /gone/ was published'],
    ['a section', '/wiki/memory/\n#speed', 'addresses.txt:2 /wiki/memory/#speed was published'],
    ['a claim', '/corrections/\n#c001', 'addresses.txt:2 /corrections/#c001 was published'],
    ['an event', '/timeline/\n#e-sale', 'addresses.txt:2 /timeline/#e-sale was published'],
    ['a term', '/glossary/\n#token', 'addresses.txt:2 /glossary/#token was published'],
  ])('is missed: %s', (_what, ledger, sentence) => {
    const found = lost(ledger);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
    expect(found[0]).toContain('tombstones.yaml');
  });

  it.each([
    ['/wiki/old/', '/wiki/old/\n#part'],
    ['/wiki/memory/#speed', '/wiki/memory/\n#speed'],
  ])('may be given up with a tombstone: %s', (address, ledger) => {
    expect(lost(ledger, tombstone(address))).toEqual([]);
  });

  it('has no tombstone while it answers, nor without having been published', () => {
    expect(lost('/wiki/memory/', tombstone('/wiki/memory/'))).toEqual([
      'tombstones.yaml:3 “one” is for /wiki/memory/, which still answers.',
    ]);
    expect(lost('/wiki/memory/', tombstone('/wiki/old/'))).toEqual([
      'tombstones.yaml:3 “one” is for /wiki/old/, which is not in addresses.txt.',
    ]);
  });

  it('is not asked for in a folder without a ledger', () => {
    const { faults } = buildKnowledge([ARTICLE, tombstone('/wiki/old/')], new Map());
    expect(faults).toEqual([]);
  });
});

it('what stands in the place of a section holds no markup of its author', () => {
  const line = tombstoneLine(
    {
      id: 'a',
      address: '/a/#"b',
      goneOn: '2026-11-20',
      reason: 'It was <b>wrong</b>.',
      instead: '/c/',
    },
    'C &amp; D',
    '/sub',
  );
  expect(line).toBe(
    '<p id="&quot;b">A section was taken off this page on 20 November 2026. It was &lt;b>wrong&lt;/b>. Read instead: <a href="/sub/c/">C &amp; D</a>.</p>',
  );
});
