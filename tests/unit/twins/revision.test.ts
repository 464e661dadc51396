import { describe, expect, it } from 'vitest';
import { allTwins } from '../../../src/twins/all-twins.ts';
import { revisionOf, twinDocument } from '../../../src/twins/document.ts';
import { GOOD_FILES } from '../../support/content-tree.ts';
import { knowledgeOf } from '../pages/support.ts';

const FACTS = 'facts/box.yaml';
const ARTICLE = 'articles/box.mdx';
const LID = 'articles/lid.mdx';
const article = (GOOD_FILES[ARTICLE] ?? '').replace('<Drawing id="sketch" />\n', '');

function twinOf(path: string, changes: Readonly<Record<string, string>> = {}) {
  const twin = allTwins(knowledgeOf({ [ARTICLE]: article, ...changes })).get(path);
  if (twin === undefined) throw new Error(`No twin of ${path}`);
  return twin;
}

const changed = (file: string, from: string | RegExp, to: string): Record<string, string> => {
  const text = file === ARTICLE ? article : (GOOD_FILES[file] ?? '');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`Nothing to change in ${file}`);
  return { [file]: edited };
};

describe('the revision of a page', () => {
  const unchanged = (path: string): string => revisionOf(twinOf(path));

  it('is the same for the same content', () => {
    expect(unchanged('/wiki/box/')).toBe(revisionOf(twinOf('/wiki/box/')));
    expect(unchanged('/wiki/box/')).not.toBe(unchanged('/wiki/lid/'));
  });

  it.each([
    ['a figure', changed(FACTS, 'value: 150', 'value: 153')],
    ['a sentence', changed(ARTICLE, 'A box is', 'The box is')],
    ['a source', changed('references/maker-page.yaml', /url: .*/, 'url: https://example.org/new')],
  ])('changes with %s', (_what, changes) => {
    expect(revisionOf(twinOf('/wiki/box/', changes))).not.toBe(unchanged('/wiki/box/'));
  });

  it('does not change with a comparison that found nothing new', () => {
    const changes = changed(FACTS, /verifiedOn: '2026-11-01'/g, "verifiedOn: '2026-11-20'");
    expect(revisionOf(twinOf('/devices/box/', changes))).toBe(unchanged('/devices/box/'));
    expect(twinDocument(twinOf('/devices/box/', changes), origin)).toContain('checked 20 Nov 2026');
  });

  it('does not change with a link from another page', () => {
    const changes = changed(LID, 'Text.', 'Text with a [link](/wiki/box/).');
    expect(revisionOf(twinOf('/wiki/box/', changes))).toBe(unchanged('/wiki/box/'));
    expect(twinDocument(twinOf('/wiki/box/', changes), origin)).toContain('## Mentioned in');
  });
});

const origin = { siteName: 'Site', addressOf: (path: string) => `https://example.org${path}` };

describe('the Markdown of an article', () => {
  const text = twinDocument(twinOf('/wiki/box/'), origin);

  it('has figures with the numbers of their sources in place of components', () => {
    expect(text).toContain('A box is 150 mm[^1] wide.[^1]');
    expect(text).toMatch(/\| Size and weight \| Depth \| .*151.*\[\^\d\] \|/);
    expect(text).not.toMatch(/<[A-Z]/);
  });

  it('keeps what acts as Markdown in values from acting', () => {
    const changes = changed(FACTS, 'value: 150\n    unit: mm', "value: '*150* | [x](y)'");
    const odd = twinDocument(twinOf('/wiki/box/', changes), origin);
    expect(odd).toContain('\\*150\\* \\| \\[x\\](y)');
  });

  it('gives every link a full address', () => {
    expect(text).toContain('[the size](https://example.org/wiki/box/#size)');
    expect(text).toContain('[the lid](https://example.org/wiki/lid/#hinge)');
  });
});
