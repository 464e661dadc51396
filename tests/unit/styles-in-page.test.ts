import { describe, expect, it } from 'vitest';
import { beginsWithPolicy, type Sheet, stylesInPage } from '../../src/build/styles-in-page.ts';
import { hashSource } from '../../src/hosting/hash-source.ts';
import { metaPolicy } from '../../src/hosting/policy.ts';

const SHEETS =
  '<link rel="stylesheet" href="/sub/_astro/a.css"><link rel="stylesheet" href="/sub/_astro/b.css">';
const policy = (...hashes: string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(hashes)}">`;
const sheetAt = (address: string): Sheet => ({
  text: `$& of ${address}`,
  isUsedBy: (names) => !names.has('.without-b') || !address.endsWith('b.css'),
});
const BLOCKS = '<style>$& of /sub/_astro/a.css</style><style>$& of /sub/_astro/b.css</style>';
const HASHES = ['$& of /sub/_astro/a.css', '$& of /sub/_astro/b.css'].map(hashSource);

describe('styles in the page', () => {
  const rest = '</head><body><link rel="stylesheet" href="/c.css"></body>';

  it('stand right behind the policy that names them, in their order', () => {
    expect(stylesInPage(`<head>${policy()}<title>$&</title>${SHEETS}${rest}`, sheetAt)).toBe(
      `<head>${policy(...HASHES)}${BLOCKS}<title>$&</title>${rest}`,
    );
  });

  it('come after the script that sets what the reader chose', () => {
    const script = '<script>choose()</script>';
    expect(stylesInPage(`<head>${policy()}${script}<i></i>${SHEETS}${rest}`, sheetAt)).toBe(
      `<head>${policy(...HASHES)}${script}${BLOCKS}<i></i>${rest}`,
    );
  });

  it('are only those that the page has a use for', () => {
    const [A = ''] = HASHES;
    expect(
      stylesInPage(`<head>${policy()}${SHEETS}</head><i class="x without-b"></i>`, sheetAt),
    ).toBe(
      `<head>${policy(A)}<style>$& of /sub/_astro/a.css</style></head><i class="x without-b"></i>`,
    );
  });

  it.each([`<head>${SHEETS}${rest}`, `<head>${policy()}${rest}`])('leave %s alone', (html) => {
    expect(stylesInPage(html, sheetAt)).toBe(html);
  });
});

describe('the policy of a page', () => {
  const page = (head: string) => `<!DOCTYPE html><html lang="en"> <head>${head}</head></html>`;
  const charset = '<meta charset="utf-8">';

  it('comes before all that it is about', () => {
    expect(beginsWithPolicy(page(`${charset}${policy()}<style>a{}</style>`))).toBe(true);
  });

  it.each([
    '',
    charset,
    `${charset}<style>a{}</style>${policy()}`,
    `<style>a{}</style>${charset}${policy()}`,
    `${charset}${policy().replace("'none'", "'self'")}`,
  ])('is missed in <head>%s', (head) => {
    expect(beginsWithPolicy(page(head))).toBe(false);
  });

  it('is missed where something comes before the head', () => {
    const html = page(`${charset}${policy()}`);
    expect(beginsWithPolicy(html.replace(' <head>', '<head><link></head><head>'))).toBe(false);
    expect(beginsWithPolicy(html.replace('<html', '<style>a{}</style><html'))).toBe(false);
  });
});
