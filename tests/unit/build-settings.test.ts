import { describe, expect, it } from 'vitest';
import { stripSearchAttributes } from '../../src/build/strip-search-attributes.ts';
import { readBuildSettings } from '../../src/build-settings.ts';

describe('readBuildSettings', () => {
  it('has defaults', () => {
    expect(readBuildSettings({})).toMatchObject({
      siteUrl: undefined,
      basePath: '/',
      contentFolder: 'content',
    });
  });
  it.each(['https://example.org', 'https://example.org/'])('takes the host from “%s”', (url) => {
    expect(readBuildSettings({ SITE_URL: url }).siteUrl).toBe('https://example.org');
  });
  it.each([
    ['example.org', 'must be an address'],
    ['ftp://example.org', 'must be an address'],
    ['https://example.org/docs/', 'the folder belongs in BASE_PATH'],
    ['https://example.org/?a', 'the folder belongs in BASE_PATH'],
  ])('refuses the address “%s”, which would be published wrong', (url, sentence) => {
    expect(() => readBuildSettings({ SITE_URL: url })).toThrow(sentence);
  });

  it.each([
    'https://example.org/issues/new?template=error.yml',
    'https://example.org/new?title={title}&body={id}%20{value}%20{page}%20{revision}',
  ])('takes the form for reports “%s”', (url) => {
    expect(readBuildSettings({ REPORT_URL: url }).reportUrl).toBe(url);
    expect(readBuildSettings({}).reportUrl).toBeUndefined();
  });
  it.each([
    ['example.org/new', 'must be the address of a form'],
    ['mailto:me@example.org', 'must be the address of a form'],
    ['javascript:alert(1)', 'must be the address of a form'],
    ['https://example.org/?t={titel}', 'REPORT_URL has {titel}'],
  ])('refuses the form “%s”', (url, sentence) => {
    expect(() => readBuildSettings({ REPORT_URL: url })).toThrow(sentence);
  });

  it('gives each content folder a cache of its own', () => {
    const cache = (folder: string) => readBuildSettings({ CONTENT_DIR: folder }).cacheFolder;
    expect(cache('content')).toBe(readBuildSettings({}).cacheFolder);
    expect(cache('other')).not.toBe(cache('content'));
  });

  it.each(['docs/spark', '/docs/spark', '/docs/spark/', 'docs/spark//'])(
    'brings the base path “%s” into one form',
    (base) => {
      expect(readBuildSettings({ BASE_PATH: base }).basePath).toBe('/docs/spark/');
    },
  );
});

describe('stripSearchAttributes', () => {
  it('removes the elements that carry words for the indexer alone', () => {
    expect(
      stripSearchAttributes(
        '<meta data-pagefind-meta="aliases[content]" content="GB10"><meta name="description" content="A"><span hidden data-pagefind-meta="kind:fact"></span> <span hidden id="s"></span>',
      ),
    ).toBe('<meta name="description" content="A"><span hidden id="s"></span>');
  });

  it('removes the indexer’s attributes and nothing else', () => {
    expect(
      stripSearchAttributes(
        '<main id="m" data-pagefind-body><tr data-pagefind-title="A &quot;b&quot;" id="f-a">data-pagefind-body</tr></main>',
      ),
    ).toBe('<main id="m"><tr id="f-a">data-pagefind-body</tr></main>');
  });
});
