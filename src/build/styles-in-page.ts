import { hashSource } from '../hosting/hash-source.ts';
import { metaPolicy } from '../hosting/policy.ts';
import { type Names, namesIn, type SheetUse } from './sheet-use.ts';

const SHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
/** The script that sets what the reader chose: it must come before the first style. */
const FIRST_SCRIPT = /^<script>.*?<\/script>/s;
const BARE_POLICY = metaPolicy([]);
const BEGINNING = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${BARE_POLICY}">`;

/**
 * Whether a page begins with a policy, so that nothing of it is outside its reach: the header leaves
 * styles to it.
 */
export function beginsWithPolicy(html: string): boolean {
  const before = html.slice(0, html.indexOf(BEGINNING) + 1);
  return /^<!doctype html>\s*<html[^>]*>\s*<$/i.test(before);
}

/** Addresses of the sheets that a page asks for. */
export const sheetsOf = (html: string): string[] =>
  [...html.slice(0, html.indexOf('</head>')).matchAll(SHEET)].map(([, address = '']) => address);

/**
 * Puts the rules that a page has a use for into it, right behind its policy and the script before the
 * first paint, and their digest into the policy: a first view then waits for no second request, and
 * reads few rules that hold for nothing. They are one block, for each is a digest that no packing makes
 * smaller. A page without a policy or without sheets stays as it is.
 *
 * @param namesByScripts names that scripts may add to a page
 */
export function stylesInPage(
  html: string,
  sheetAt: (address: string) => SheetUse,
  namesByScripts: Names,
): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const addresses = sheetsOf(html);
  if (addresses.length === 0 || !head.includes(BARE_POLICY)) return html;
  const names = namesIn(html, namesByScripts);
  const styles = addresses.map((address) => sheetAt(address)(names)).join('');
  const policy = metaPolicy([hashSource(styles)]);
  const plain = head.replace(SHEET, '').replace(BARE_POLICY, () => policy);
  const behind = plain.indexOf('>', plain.indexOf(policy)) + 1;
  const script = FIRST_SCRIPT.exec(plain.slice(behind))?.[0] ?? '';
  const at = behind + script.length;
  return `${plain.slice(0, at)}<style>${styles}</style>${plain.slice(at)}${html.slice(end)}`;
}
