import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answeredAddresses, publishedAddresses } from '../../src/command-line/built-files.ts';
import { loadLedger } from '../../src/content-files/load-ledger.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { PROJECT_FOLDER, TEST_SITES } from '../support/test-sites.ts';

const CONTENT = join(PROJECT_FOLDER, 'content');

// The site that was told its address has feeds as well.
describe('every address that was published', () => {
  const ledger = (loadLedger(CONTENT) ?? []).map(({ address }) => address);
  const { knowledge } = buildKnowledge(readContentFolder(CONTENT), DRAWING_FACTS);

  it('answers, leads on, or has a tombstone', () => {
    const answered = answeredAddresses(TEST_SITES.subFolder.folder);
    const gone = new Set(knowledge.tombstones.map(({ address }) => address));
    const lost = ledger.filter(
      (address) =>
        !answered.has(address) && !gone.has(address) && !gone.has(address.split('#')[0] ?? ''),
    );
    expect(
      lost,
      'Put these addresses back, give them as aliases, or say in content/tombstones.yaml why they are gone',
    ).toEqual([]);
  });

  it('is in the ledger, save for what was added since the last “npm run addresses”', () => {
    const known = new Set(ledger);
    const published = [...publishedAddresses(TEST_SITES.subFolder.folder)];
    const missing = published.filter((address) => !known.has(address));
    expect(published.length).toBeGreaterThan(8000);
    expect(missing.length / published.length).toBeLessThan(0.2);
  });
});

describe('a page and a section that were taken away', () => {
  const { folder, basePath } = TEST_SITES.kitchenSink;
  const page = readFileSync(join(folder, 'wiki/old-page/index.html'), 'utf8');

  it('say why and what to read instead', () => {
    expect(page).toContain('The article held nothing that “Second page” does not say.');
    expect(page).toContain(`<a href="${basePath}wiki/second/">Ύστερα</a>`);
    expect(page).toContain('until 20 November 2026');
    const section = readFileSync(join(folder, 'wiki/second/index.html'), 'utf8');
    expect(section).toMatch(/<p id="old-section">.*The section repeated &lt;another> one\./);
    expect(answeredAddresses(folder)).toContain('/wiki/second/#old-section');
  });

  it('are in no search engine and no index of search', () => {
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('http-equiv="refresh"');
  });
});
