import { describe, expect, it } from 'vitest';
import {
  afterDeploy,
  type Deployed,
  leftOver,
  uploadOrder,
} from '../../../src/hosting/deploy-plan.ts';

const build = (revision: string) => ({ revision, hashed: [`_astro/${revision}.js`] });

it('uploads names that nothing leads to first, and what leads to others last', () => {
  const order = uploadOrder([
    'build.json',
    'index.html',
    'pagefind/pagefind-entry.json',
    'pagefind/parts.json',
    'search/names.json',
    'search/details.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind.en_1.pf_meta',
    'pagefind/fragment/en_1.pf_fragment',
    'wiki/a/index.html',
    'data/facts.csv',
    '_astro/a.1.js',
  ]);
  expect(order).toEqual([
    '_astro/a.1.js',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/pagefind.en_1.pf_meta',
    'data/facts.csv',
    'pagefind/pagefind.js',
    'index.html',
    'wiki/a/index.html',
    'pagefind/parts.json',
    'pagefind/pagefind-entry.json',
    'search/details.json',
    'search/names.json',
    'build.json',
  ]);
});

describe('the builds that a host keeps', () => {
  const revisions = (...names: string[]) =>
    names
      .reduce<Deployed>((all, name) => afterDeploy(all, build(name)), [])
      .map(({ revision }) => revision);

  it('are the newest three', () => {
    expect(revisions('a', 'b')).toEqual(['b', 'a']);
    expect(revisions('a', 'b', 'c', 'd')).toEqual(['d', 'c', 'b']);
  });

  it('put an older one in front where it comes again, as when going back', () => {
    expect(revisions('a', 'b', 'a')).toEqual(['a', 'b']);
  });

  it('are never fewer than three', () => {
    expect(afterDeploy([build('b'), build('a')], build('c'), 1)).toHaveLength(3);
    expect(afterDeploy([build('b'), build('a')], build('c'), Number.NaN)).toHaveLength(3);
  });

  it('leave nothing behind but what they need', () => {
    const onHost = ['index.html', 'old/index.html', '_astro/a.js', '_astro/z.js', '_deployed.json'];
    expect(leftOver(onHost, ['index.html', '_astro/b.js'], [build('b'), build('a')])).toEqual([
      'old/index.html',
      '_astro/z.js',
    ]);
  });
});
