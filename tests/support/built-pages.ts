import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site: its address without the base path, and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** Every HTML page of a built site. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({
      path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Values of an attribute in HTML, in order. */
export function attributeValues(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map((m) =>
    (m[1] ?? '').replace(/&(?:amp|#38|#x26);/g, '&'),
  );
}

/** All ids of a page. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
}
