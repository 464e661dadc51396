import { describe, expect, it } from 'vitest';
import { isOwnWorker } from '../../../src/browser/shared/trusted-workers.ts';
import { hostedSite, hostingFiles } from '../../../src/hosting/files.ts';
import { hashSource } from '../../../src/hosting/hash-source.ts';
import { headersOf } from '../../../src/hosting/headers.ts';
import { type HostRule, hostRules } from '../../../src/hosting/host-rules.ts';
import { classOf, PATH_CLASSES } from '../../../src/hosting/path-classes.ts';
import {
  FILE_POLICY,
  metaPolicy,
  PAGE_POLICY,
  SEARCH_WORKER_POLICY,
} from '../../../src/hosting/policy.ts';
import { styleHashesIn } from '../../support/style-hashes.ts';

const FILES = [
  '404.html',
  'index.html',
  'robots.txt',
  'speculation-rules.json',
  '_astro/main.abc.js',
  'wiki/memory/index.html',
  'corrections/feed.xml',
  'data/index.html',
  'data/facts.csv',
  'pagefind/pagefind.js',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.en_1a.pf_meta',
  'pagefind/fragment/en_1.pf_fragment',
  'pagefind/index/en_1.pf_index',
];
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

describe('classes of paths', () => {
  it.each([
    ['/', 'page'],
    ['/wiki/memory/', 'page'],
    ['/404.html', 'page'],
    ['/data/', 'data'],
    ['/data/facts.csv', 'data'],
    ['/_astro/a.js', 'hashed'],
    ['/pagefind/index/en_1.pf_index', 'hashed'],
    ['/pagefind/pagefind.en_1a.pf_meta', 'hashed'],
    ['/pagefind/pagefind.js', 'file'],
    ['/pagefind/wasm.en.pagefind', 'file'],
    ['/pagefind/pagefind-worker.js', 'search-worker'],
    ['/wiki/_astro/a.js', 'file'],
  ])('%s is “%s”', (path, name) => {
    expect(classOf(path)).toBe(name);
  });
});

describe('the policy', () => {
  it('has no unsafe word, and is short', () => {
    for (const policy of [PAGE_POLICY, FILE_POLICY, metaPolicy([])]) {
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy.length).toBeLessThanOrEqual(600);
      expect(policy.match(/'sha256-/g)).toHaveLength(1);
    }
    for (const header of [PAGE_POLICY, FILE_POLICY])
      expect(header).toContain("frame-ancestors 'none'");
  });

  it('starts from nothing in every page, and for every file that is none', () => {
    for (const policy of [FILE_POLICY, metaPolicy([])])
      expect(policy).toMatch(/^default-src 'none';/);
  });

  it('leaves the blocks of styles to the page, and nothing else', () => {
    const [first = '', second = ''] = ['0', '1'].map(hashSource);
    expect(metaPolicy([first, second])).toContain(`style-src 'self' ${first} ${second};`);
    const named = PAGE_POLICY.split('; ').map((directive) => directive.split(' ')[0]);
    // All that `default-src` stands for: what is not named here, a header of pages allows.
    for (const kind of 'connect font frame img manifest media object script worker'.split(' '))
      expect(named).toContain(`${kind}-src`);
    expect(PAGE_POLICY).toContain("style-src-attr 'none'");
    expect(PAGE_POLICY).not.toMatch(/default-src|style-src(?:-elem)? /);
    expect(styleHashesIn('<style>0</style><p>a</p><style>1</style>')).toEqual([first, second]);
  });

  it('lets the worker of search alone compile WebAssembly', () => {
    expect(SEARCH_WORKER_POLICY.match(/unsafe[\w-]*/g)).toEqual(['unsafe-eval']);
    const site = { basePath: '/', hasSpeculationRules: false };
    for (const { name } of PATH_CLASSES)
      expect(headersOf(name, site)['Content-Security-Policy']?.includes('wasm-unsafe-eval')).toBe(
        name === 'search-worker',
      );
  });

  it('trusts the addresses of the site’s own workers alone', () => {
    const isOwn = (address: string) => isOwnWorker(address, 'https://a.example', '/sub/');
    expect(isOwn('/sub/pagefind/pagefind-worker.js')).toBe(true);
    expect(isOwn('https://a.example/sub/_astro/answer-worker-Ab_1-x.js')).toBe(true);
    for (const address of [
      '/pagefind/pagefind-worker.js',
      'https://b.example/sub/pagefind/pagefind-worker.js',
      '/sub/pagefind/../data/pagefind-worker.js',
      '/sub/data/a.js?/pagefind/pagefind-worker.js',
      'data:text/javascript,alert(1)//pagefind/pagefind-worker.js',
      'blob:https://a.example/1',
      'javascript:alert(1)',
      'http://[',
    ])
      expect(isOwn(address), address).toBe(false);
  });
});

/** What a host with a list of rules sends for an address. */
function answer(rules: readonly HostRule[], address: string): [string, string][] {
  return rules
    .filter(({ reach, path }) =>
      reach === 'one'
        ? address === path
        : reach === 'below'
          ? address.startsWith(path)
          : address.startsWith(path) && /^[^/]+$/.test(address.slice(path.length)),
    )
    .flatMap(({ headers }) => Object.entries(headers));
}

describe.each(['/', '/handbook/spark/'])('a list of rules, under %s', (basePath) => {
  const finished = { files: FILES, basePath };
  const site = hostedSite(finished);
  const rules = hostRules(site, FILES);

  it.each(FILES)('says of %s what its class asks for, and nothing twice', (file) => {
    const path = addressOf(file);
    const sent = answer(rules, basePath.replace(/\/$/, '') + path);
    const wanted = headersOf(classOf(path), site);
    expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
    // A folder has one rule, so files beside pages get what pages need.
    const found = Object.fromEntries(sent);
    const asPage = {
      ...wanted,
      'Content-Security-Policy': PAGE_POLICY,
      'Speculation-Rules': found['Speculation-Rules'],
    };
    expect([wanted, ...(classOf(path) === 'file' ? [asPage] : [])]).toContainEqual(found);
  });

  it('names the rules for speculation where the site has them', () => {
    const sent = (files: readonly string[]) =>
      headersOf('page', hostedSite({ ...finished, files }))['Speculation-Rules'];
    expect(sent(FILES)).toBe(`"${basePath}speculation-rules.json"`);
    expect(sent(['index.html'])).toBeUndefined();
  });

  it('keeps within what hosts read: 100 rules, 2,000 characters a line', () => {
    const files = hostingFiles(finished, '/srv');
    expect(rules.length).toBeLessThan(100);
    const lines = files.get('_headers')?.split('\n') ?? [];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
    expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(rules.length);
  });

  it('is the same for Vercel', () => {
    const parsed: unknown = JSON.parse(hostingFiles(finished, '/srv').get('vercel.json') ?? '');
    expect(parsed).toMatchObject({
      trailingSlash: true,
      headers: rules.map(({ headers }) => ({
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      })),
    });
  });
});
