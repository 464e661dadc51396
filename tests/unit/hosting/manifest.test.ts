import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../src/hosting/manifest.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

describe('the manifest of a build', () => {
  const site = [file('index.html', 'Home'), file('a/index.html', 'A'), file('b.csv', '1,2')];

  it('counts pages, files and bytes, itself left out', () => {
    expect(manifestOf([...site, file('build.json', '{}')])).toMatchObject({
      pages: 2,
      files: 3,
      bytes: 8,
      revision: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('is the same in whatever order the files come', () => {
    expect(manifestOf(site.toReversed())).toEqual(manifestOf(site));
  });

  it.each([
    ['content', [file('index.html', 'home'), ...site.slice(1)]],
    ['name', [file('index.htm', 'Home'), ...site.slice(1)]],
    ['number', site.slice(1)],
  ])('has another digest if the %s of a file differs', (_what, other) => {
    expect(manifestOf(other).digest).not.toBe(manifestOf(site).digest);
  });
});
