import { describe, expect, it } from 'vitest';
import type { SheetUse } from '../../src/build/sheet-use.ts';
import { beginsWithPolicy, stylesInPage } from '../../src/build/styles-in-page.ts';
import { hashSource } from '../../src/hosting/hash-source.ts';
import { metaPolicy } from '../../src/hosting/policy.ts';

const SHEETS =
  '<link rel="stylesheet" href="/sub/_astro/a.css"><link rel="stylesheet" href="/sub/_astro/b.css">';
const policy = (...hashes: string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(hashes)}">`;
const sheetAt =
  (address: string): SheetUse =>
  ({ drawn, possible }) =>
    drawn.has('.without-b') && address.endsWith('b.css')
      ? ''
      : `$& of ${address}${possible.has('.late') ? ' late' : ''};`;
const NONE: ReadonlySet<string> = new Set();
const inPage = (html: string, byScripts = NONE): string => stylesInPage(html, sheetAt, byScripts);
const A = '$& of /sub/_astro/a.css;';
const BOTH = `${A}$& of /sub/_astro/b.css;`;

describe('styles in the page', () => {
  const rest = '</head><body><link rel="stylesheet" href="/c.css"></body>';

  it('stand right behind the policy that names them, in their order', () => {
    expect(inPage(`<head>${policy()}<title>$&</title>${SHEETS}${rest}`)).toBe(
      `<head>${policy(hashSource(BOTH))}<style>${BOTH}</style><title>$&</title>${rest}`,
    );
  });

  it('come after the script that sets what the reader chose', () => {
    const script = '<script>choose()</script>';
    expect(inPage(`<head>${policy()}${script}<i></i>${SHEETS}${rest}`)).toBe(
      `<head>${policy(hashSource(BOTH))}${script}<style>${BOTH}</style><i></i>${rest}`,
    );
  });

  it('are only those that the page has a use for', () => {
    expect(inPage(`<head>${policy()}${SHEETS}</head><i class="x without-b"></i>`)).toBe(
      `<head>${policy(hashSource(A))}<style>${A}</style></head><i class="x without-b"></i>`,
    );
  });

  it('go by what scripts may add', () => {
    expect(inPage(`<head>${policy()}${SHEETS}${rest}`, new Set(['.late']))).toContain(
      'a.css late;',
    );
  });

  it.each([`<head>${SHEETS}${rest}`, `<head>${policy()}${rest}`])('leave %s alone', (html) => {
    expect(inPage(html)).toBe(html);
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
