import { describe, expect, it } from 'vitest';
import { allTwins } from '../../../src/twins/all-twins.ts';
import { citedPages } from '../../../src/twins/citations.ts';
import { twinDocument } from '../../../src/twins/document.ts';
import { sitePages } from '../../../src/twins/site-pages.ts';
import { WITHOUT_TWIN } from '../../../src/twins/without-twin.ts';
import { knowledgeOf } from '../pages/support.ts';

const knowledge = knowledgeOf({});
const twins = allTwins(knowledge);
const origin = { siteName: 'Site', addressOf: (path: string) => `https://example.org${path}` };

describe('the twins of pages that list others', () => {
  it('are there for every page of the site, or it is said why not', () => {
    const without = sitePages(knowledge)
      .map(({ path }) => path)
      .filter((path) => !twins.has(path) && WITHOUT_TWIN[path] === undefined);
    expect(without).toEqual([]);
    expect(Object.keys(WITHOUT_TWIN).filter((path) => twins.has(path))).toEqual([]);
  });

  it('say something without content, too', () => {
    for (const path of ['/', '/models/', '/compare/', '/fit/', '/stale/']) {
      const twin = twins.get(path);
      expect(twin && twinDocument(twin, origin), path).toContain(
        `Page: <https://example.org${path}>`,
      );
    }
  });

  it('are cited, but for those that only lead to what is', () => {
    const cited = citedPages(knowledge);
    expect(cited).toContain('/corrections/');
    expect(cited).toContain('/compare/');
    expect(cited).not.toContain('/');
    expect(cited.filter((path) => /\/(links|history)\/$/.test(path))).toEqual([]);
  });
});
