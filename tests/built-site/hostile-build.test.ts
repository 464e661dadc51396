import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../support/test-sites.ts';

const CACHE = join(PROJECT_FOLDER, 'node_modules/.cache/sparkpedia-tests');
const FIXTURE = join(PROJECT_FOLDER, 'tests/fixtures/one-article');
const ASTRO = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
const CANARY_OF_FILE = 'canary-of-the-file-4f1d9a';
const CANARY_OF_ENVIRONMENT = 'canary-of-the-environment-8c2e7b';
const TIMEOUT = 120_000;

let folder = '';
let secret = '';
let trace = '';

beforeAll(() => {
  // Always the same folder, because Astro keeps a cache for each that it has ever read.
  folder = join(CACHE, 'hostile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  secret = join(folder, 'secret.txt');
  trace = join(folder, 'trace.txt');
  writeFileSync(secret, CANARY_OF_FILE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a site from a copy of the fixture with some files added. */
function build(
  name: string,
  added: Readonly<Record<string, string>> = {},
  wrapper: readonly string[] = [],
) {
  const content = join(folder, name, 'content');
  const dist = join(folder, name, 'dist');
  cpSync(FIXTURE, content, { recursive: true });
  for (const [path, text] of Object.entries(added)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const [command = '', ...words] = [...wrapper, process.execPath, ASTRO, 'build', '--outDir', dist];
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: PROJECT_FOLDER,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONTENT_DIR: content,
      SPARKPEDIA_CANARY: CANARY_OF_ENVIRONMENT,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // Builds into many folders would push out what a test beside keeps.
      BUILD_CACHE: 'off',
    },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr, dist };
}

/** Files of a built site that hold one of the canaries; none if nothing was built. */
function leaks(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path, 'latin1');
      return content.includes(CANARY_OF_FILE) || content.includes(CANARY_OF_ENVIRONMENT);
    });
}

const article = (body: string): string =>
  `---\ntitle: Hostile\ndescription: A hostile article.\n---\n\n${body}\n`;

/** Articles that read the canaries and write a trace, were their code ever run. */
const hostile = (): Readonly<Record<string, string>> => {
  const steal = `globalThis.process.getBuiltinModule('node:fs')`;
  const both = `${steal}.readFileSync(${JSON.stringify(secret)}, 'utf8') + process.env.SPARKPEDIA_CANARY`;
  const mark = `${steal}.writeFileSync(${JSON.stringify(trace)}, 'run')`;
  return {
    import: `import { readFileSync } from 'node:fs'\n\n{readFileSync(${JSON.stringify(secret)}, 'utf8')}`,
    'import-of-text': `import text from ${JSON.stringify(`${secret}?raw`)}\n\n{text}`,
    export: `export const stolen = ${both}\n\n{stolen}`,
    'export-that-acts': `export const done = ${mark}\n\nWords.`,
    expression: `Words {${both}}.`,
    'expression-that-acts': `{${mark}}`,
    attribute: `<Note title={${both}}>Words.</Note>`,
    'template-attribute': `<Note title={\`$\{${both}}\`}>Words.</Note>`,
    spread: `<Note {...({ title: ${both} })}>Words.</Note>`,
    'raw-html': `<p title={${both}}>Words.</p>`,
    'set-html': `<Fragment set:html={${both}} />`,
    environment: `{import.meta.env.SPARKPEDIA_CANARY}{process.env.SPARKPEDIA_CANARY}`,
  };
};

describe('a build of hostile articles', () => {
  const names = Object.keys(hostile());

  it(
    'fails and leaks nothing, whichever way the code comes in',
    () => {
      const articles = Object.entries(hostile()).map(([name, body]) => [
        `articles/${name}.mdx`,
        article(body),
      ]);
      const { status, output, dist } = build('all', Object.fromEntries(articles));
      expect(status).not.toBe(0);
      for (const name of names)
        expect(output).toMatch(new RegExp(`articles/${name}\\.mdx:\\d+:\\d+`));
      expect(leaks(dist)).toEqual([]);
      expect(existsSync(trace)).toBe(false);
      expect(output).not.toContain(CANARY_OF_FILE);
      expect(output).not.toContain(CANARY_OF_ENVIRONMENT);
    },
    TIMEOUT,
  );

  it.each(['import-of-text', 'export-that-acts', 'expression', 'template-attribute'])(
    'fails for one article alone: %s',
    (name) => {
      const { status, output, dist } = build(name, {
        'articles/hostile.mdx': article(hostile()[name] ?? ''),
      });
      expect(status).not.toBe(0);
      expect(output).toMatch(/articles\/hostile\.mdx:\d+:\d+/);
      expect(leaks(dist)).toEqual([]);
      expect(existsSync(trace)).toBe(false);
    },
    TIMEOUT,
  );
});

describe('a build of good articles', () => {
  it(
    'holds nothing of its environment',
    () => {
      const { status, dist } = build('good', { 'articles/second.mdx': article('Words.') });
      expect(status).toBe(0);
      expect(existsSync(join(dist, 'wiki/second/index.html'))).toBe(true);
      expect(leaks(dist)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'would be seen to hold a canary, if it did',
    () => {
      const { status, dist } = build('seen', {
        'articles/second.mdx': article(`Words ${CANARY_OF_FILE}.`),
      });
      expect(status).toBe(0);
      expect(leaks(dist).length).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  it(
    'needs no network',
    () => {
      const offline = ['unshare', '--net', '--map-root-user'];
      const [command = '', ...words] = offline;
      const probe = spawnSync(command, [
        ...words,
        process.execPath,
        '-e',
        "fetch('https://example.org/').then(() => process.exit(1), () => process.exit(0))",
      ]);
      expect(
        probe.status,
        'this test cuts off the network with “unshare --net --map-root-user”, which is not permitted here',
      ).toBe(0);
      const { status, output, dist } = build('offline', {}, offline);
      expect(status, output).toBe(0);
      expect(existsSync(join(dist, 'wiki/a-plain-article/index.html'))).toBe(true);
    },
    TIMEOUT,
  );
});
