/**
 * The content security policy of the site. A page holds its own, which starts from nothing and names
 * the blocks of styles of that page. The header of pages comes on top of it and is the same whatever
 * their styles are: configuration of a server that is older than a page never takes its styles away.
 * No policy holds an `unsafe-` word; the search engine's worker has one of its own.
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

/** What pages, workers and all other files of the site may do, but for styles. */
const COMMON: Directives = {
  'script-src': ["'self'", BEFORE_PAINT_HASH],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  // Text becomes markup or a script's address nowhere but through the policy in trusted-workers.ts.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

const NOTHING_ELSE: Directives = { 'default-src': ["'none'"] };
/** What a page may not say of itself. */
const NO_FRAMES: Directives = { 'frame-ancestors': ["'none'"] };

/**
 * Elements with styles are left to the policy in the page: two policies must both allow a block, and
 * any `style-src` or `default-src` here would have to name the blocks of all pages, now and later. So
 * all that pages do without is forbidden by name.
 */
const OF_PAGE_HEADER: Directives = {
  ...COMMON,
  'style-src-attr': ["'none'"],
  'font-src': ["'none'"],
  'media-src': ["'none'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  ...NO_FRAMES,
};

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
 * The policy for the head of a page. The build lets no page out without it.
 *
 * @param styleHashes the blocks of styles that the page holds
 */
export const metaPolicy = (styleHashes: readonly string[]): string =>
  // What comes on a reader’s wish is loaded as a file.
  written({ ...NOTHING_ELSE, 'style-src': ["'self'", ...styleHashes], ...COMMON });

/** The policy for the header of pages. */
export const PAGE_POLICY = written(OF_PAGE_HEADER);
/** The policy for the header of everything else: scripts of workers, pictures opened by themselves. */
export const FILE_POLICY = written({ ...NOTHING_ELSE, ...COMMON, ...NO_FRAMES });
export const SEARCH_WORKER_POLICY = written(OF_SEARCH_WORKER);
