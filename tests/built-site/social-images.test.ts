import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEIGHT, socialImage, WIDTH } from '../../src/social-image/social-image.ts';
import { builtPages } from '../support/built-pages.ts';
import { siteUrlOf, TEST_SITES } from '../support/test-sites.ts';

const { subFolder, real } = TEST_SITES;
const origin = `${siteUrlOf(subFolder)}${subFolder.basePath}`;
const SIGNATURE = '89504e470d0a1a0a';

const pictures = builtPages(subFolder.folder).flatMap(({ path, html }) => {
  const [, address] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
  return address === undefined ? [] : [{ path, address }];
});

/** Pages with a picture of their own. */
const own = pictures.filter(({ path }) => /^\/(?:wiki|devices|portals)\/[^/]+\/$/.test(path));

describe('pictures for links from elsewhere', () => {
  it('are named by articles, data sheets and ways in, with full addresses', () => {
    for (const start of ['/wiki/', '/devices/', '/portals/'])
      expect(
        pictures.some(({ path }) => path.startsWith(start)),
        start,
      ).toBe(true);
    for (const { path, address } of own)
      expect(address).toBe(`${origin}${path.slice(1)}social.png`);
  });

  it('are that of the site on all other pages', () => {
    const others = pictures.filter((one) => !own.includes(one));
    expect(others.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/models/gpt-oss-120b/', '/problems/', '/corrections/']),
    );
    expect(new Set(others.map(({ address }) => address))).toEqual(new Set([`${origin}social.png`]));
    const without = builtPages(subFolder.folder).filter(
      ({ html }) => !html.includes('og:image') && !html.includes('content="noindex"'),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('are PNG files of the size that networks ask for', () => {
    for (const { path } of [...own, { path: '/' }]) {
      const bytes = readFileSync(join(subFolder.folder, path, 'social.png'));
      expect(bytes.subarray(0, 8).toString('hex'), path).toBe(SIGNATURE);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([WIDTH, HEIGHT]);
      expect(bytes.length, path).toBeLessThan(120_000);
    }
  });

  it('are left out where the site does not know its address', () => {
    const html = readFileSync(join(real.folder, 'wiki/dgx-spark/index.html'), 'utf8');
    expect(html).not.toContain('og:image');
    expect(existsSync(join(real.folder, 'wiki/dgx-spark/social.png'))).toBe(false);
  });

  it('are the same each time, and another for another title', () => {
    const image = { title: 'A & <b>', kindWords: 'Article', siteName: 'Site', tagline: 'A site' };
    expect(socialImage(image).equals(socialImage(image))).toBe(true);
    expect(socialImage(image).equals(socialImage({ ...image, title: 'B' }))).toBe(false);
  });
});
