import { execFileSync } from 'node:child_process';
import { packagedPeer } from './packaged-peer.ts';
import { PAGEFIND_IN_PAGE, plainPage } from './pagefind-search.ts';
import type { Peer } from './peer.ts';
import { asMarkdown } from './source-forms.ts';

/** Hugo where it is installed, with a bare page, and Pagefind after the build. */
export function hugo(): Peer | undefined {
  const version = installedVersion();
  if (version === undefined) return undefined;
  return packagedPeer({
    id: 'hugo',
    name: `Hugo ${version} + Pagefind 1.6.0`,
    note: 'a bare page without design; Pagefind with its own interface',
    megabytes: 40,
    expectedSeconds: (articles) => 1 + (articles / 1000) * 0.7,
    packages: { pagefind: '1.6.0' },
    files: {
      'hugo.toml':
        'baseURL = "http://127.0.0.1/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': plainPage({
        title: '{{ .Title }}',
        description: '{{ .Description }}',
        content: '{{ .Content }}',
      }),
      'layouts/_default/list.html': '<!doctype html><title>Bench</title>\n',
    },
    sourceOf: (slug) => `content/wiki/${slug}.md`,
    sourceText: asMarkdown,
    command: 'hugo --quiet && pagefind --site public',
    site: 'public',
    memory: ['resources'],
    addressOf: (slug) => `/wiki/${slug}/`,
    search: PAGEFIND_IN_PAGE,
    indexFiles: /^pagefind\//,
  });
}

function installedVersion(): string | undefined {
  try {
    return /v(\d+\.\d+(?:\.\d+)?)/.exec(
      execFileSync('hugo', ['version'], { encoding: 'utf8' }),
    )?.[1];
  } catch {
    return undefined;
  }
}
