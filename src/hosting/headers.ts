import { PATH_CLASSES, type PathClass } from './path-classes.ts';
import { FILE_POLICY, PAGE_POLICY, SEARCH_WORKER_POLICY } from './policy.ts';

/** Header names with their values. */
export type Headers = Readonly<Record<string, string>>;

/** What of a site its headers depend on. */
export interface HostedSite {
  /** Folder of the site on its host, with slashes at both ends. */
  readonly basePath: string;
  /** Whether the site has a file of speculation rules, which pages then name. */
  readonly hasSpeculationRules: boolean;
}

/** Address of the rules, without the base path. */
export const SPECULATION_RULES = 'speculation-rules.json';

/** Features of the browser that the site has no use for, and no page of it may be made to use. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Headers of every response, whatever it is: worker and page must not differ in isolation. */
const EVERYWHERE: Headers = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const POLICIES: Readonly<Record<PathClass, string>> = {
  'search-worker': SEARCH_WORKER_POLICY,
  hashed: FILE_POLICY,
  // There is a page among them.
  data: PAGE_POLICY,
  page: PAGE_POLICY,
  file: FILE_POLICY,
};

/** A year: a file under such a name never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for again before each use: an unchanged file costs a 304. */
const ASK_AGAIN = 'no-cache';

/** Headers of all responses of a class, those with an error or without a body included. */
export function headersOf(name: PathClass, site: HostedSite): Headers {
  const isData = name === 'data';
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': POLICIES[name],
    // Data are there to be read by others' pages; everything else is for this site alone.
    'Cross-Origin-Resource-Policy': isData ? 'cross-origin' : 'same-origin',
    ...(isData && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': name === 'hashed' ? FOR_GOOD : ASK_AGAIN,
    ...(name === 'page' &&
      site.hasSpeculationRules && {
        'Speculation-Rules': `"${site.basePath}${SPECULATION_RULES}"`,
      }),
  };
}

/** Headers that all classes share with one value, and what each class has besides. */
export function sharedHeaders(site: HostedSite): {
  readonly shared: Headers;
  readonly rest: Readonly<Record<PathClass, Headers>>;
} {
  const all = PATH_CLASSES.map(({ name }) => ({ name, headers: headersOf(name, site) }));
  const isShared = ([header, value]: readonly [string, string]) =>
    all.every(({ headers }) => headers[header] === value);
  const pick = (name: PathClass, wanted: boolean): Headers =>
    Object.fromEntries(
      Object.entries(headersOf(name, site)).filter((entry) => isShared(entry) === wanted),
    );
  return {
    shared: pick('file', true),
    rest: {
      'search-worker': pick('search-worker', false),
      hashed: pick('hashed', false),
      data: pick('data', false),
      page: pick('page', false),
      file: pick('file', false),
    },
  };
}
