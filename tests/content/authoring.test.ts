import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnew } from '../../src/content-access/read-knowledge.ts';
import { ELSEWHERE_FILE } from '../../src/content-files/load-elsewhere.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { PLACEHOLDERS } from '../../src/knowledge/placeholders.ts';
import type { Problem } from '../../src/knowledge/problems.ts';
import { backlinksOf } from '../../src/page-models/shared/backlinks.ts';
import { GOOD_FILES } from '../support/content-tree.ts';

let folder = '';
/** What the drawings of the site miss in so small a content. */
let faultless: readonly Problem[] = [];
const ARTICLE = 'articles/box.mdx';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparkpedia-'));
  for (const [path, text] of Object.entries(GOOD_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  faultless = readAnew(folder).faults;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was read anew, and what one who never read the folder before finds in it. */
function bothReads() {
  const fresh = buildKnowledge(readContentFolder(folder), DRAWING_FACTS, {
    isHasty: true,
    isWithoutAdvice: true,
  });
  return { anew: readAnew(folder), fresh };
}

function edited(path: string, edit: (text: string) => string) {
  const before = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), edit(before));
  const reads = bothReads();
  writeFileSync(join(folder, path), before);
  return reads;
}

describe('content that is read again after an edit', () => {
  it('is the same knowledge where nothing has changed', () => {
    expect(readAnew(folder).knowledge).toBe(readAnew(folder).knowledge);
  });

  it.each([
    ['a footnote without definition', '\n\nOne[^none].\n'],
    ['a placeholder', `\n\n${PLACEHOLDERS.sectionText.write('')}\n`],
    ['a word of two scripts', '\n\nTwo Сats.\n'],
    ['a control character', '\n\nOne\u200Bword.\n'],
    ['a link to no page', '\n\n[One](/wiki/no-such-page/).\n'],
    ['a link to no section', '\n\n[One](/wiki/lid/#no-such-section).\n'],
    ['an unsafe link', '\n\n[One](javascript:1).\n'],
    ['a heading twice', '\n\n## One\n\nWord.\n\n## One\n\nWord.\n'],
    ['a skipped level', '\n\n##### One\n\nWord.\n'],
    ['raw HTML', '\n\n<b>One</b>\n'],
    ['an unknown component', '\n\n<Unknown />\n'],
    ['an unknown fact', '\n\n<Fact id="none.none" />\n'],
  ])('finds %s, and no longer once it is gone', (_, text) => {
    const { anew, fresh } = edited(ARTICLE, (before) => before + text);
    expect(anew.faults).toEqual(fresh.faults);
    expect(anew.faults.length).toBeGreaterThan(faultless.length);
    expect(readAnew(folder).faults).toEqual(faultless);
  });

  it('finds what an edit breaks in other files', () => {
    const { anew, fresh } = edited('articles/lid.mdx', (before) =>
      before.replace('## Hinge', '## Handle').replace('title: Lid', 'title: Box'),
    );
    expect(anew.faults).toEqual(fresh.faults);
    expect(anew.faults.map(({ file, rule }) => `${file} ${rule}`)).toContain(
      `${ARTICLE} heading-exists`,
    );
  });

  it('knows the articles of other shards as soon as they are listed', () => {
    const list = join(folder, ELSEWHERE_FILE);
    const link = (before: string): string => `${before}\n\n[Far](/wiki/far/).\n`;
    const path = join(folder, ARTICLE);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, link(before));
    expect(readAnew(folder).faults.length).toBeGreaterThan(faultless.length);
    writeFileSync(list, 'far\n');
    expect(readAnew(folder).faults).toEqual(faultless);
    rmSync(list);
    writeFileSync(path, before);
  });

  it('leads back from a new link at once', () => {
    const { anew, fresh } = edited(
      'articles/lid.mdx',
      (before) => `${before}\n\n[Cap](/wiki/box/).\n`,
    );
    expect(backlinksOf(anew.knowledge, 'box')).toEqual(backlinksOf(fresh.knowledge, 'box'));
    expect(backlinksOf(anew.knowledge, 'box').map(({ link }) => link)).toEqual(['Cap']);
    expect(backlinksOf(readAnew(folder).knowledge, 'box')).toEqual([]);
  });
});
