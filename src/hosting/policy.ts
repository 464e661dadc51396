/**
 * The content security policy of the site: one header for all of it, and in each page one that names
 * the styles of that page alone. It holds no `unsafe-` word;
 * the search engine's worker has a response, and so a policy, of its own.
 */
import { BEFORE_PAINT } from '../browser/before-paint.ts';
import { hashSource } from './hash-source.ts';

/** Directives by name, in the order in which they are written. */
type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * The one inline script sets the theme before the first paint. As a file it would hold up every
 * first paint by a request; its text is the same on every page, so one hash names it.
 */
const BEFORE_PAINT_HASH = hashSource(BEFORE_PAINT);

const ofPages = (styleHashes: readonly string[]): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", BEFORE_PAINT_HASH],
  // What comes on a reader’s wish is loaded as a file.
  'style-src': ["'self'", ...styleHashes],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  // Text becomes markup or a script's address nowhere but through the policy in trusted-workers.ts.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
});

/** Pagefind's worker compiles WebAssembly, which nothing else of the site may. */
const OF_SEARCH_WORKER: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
};

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/**
 * The policy for the head of a page, for hosts that set no headers.
 *
 * @param styleHashes the blocks of styles that the page holds
 */
export const metaPolicy = (styleHashes: readonly string[]): string => written(ofPages(styleHashes));

/**
 * The policy for the header of every response: what a page may not say of itself comes on top.
 *
 * @param styleHashes the blocks of styles of all pages
 */
export const pagePolicy = (styleHashes: readonly string[]): string =>
  written({ ...ofPages(styleHashes), 'frame-ancestors': ["'none'"] });

export const SEARCH_WORKER_POLICY = written(OF_SEARCH_WORKER);
