import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFolder } from '../../../src/build/kept.ts';
import { filesOf } from '../../../src/command-line/built-files.ts';
import { isLong } from '../../support/long.ts';
import { PROJECT_FOLDER, SITES_FOLDER, TEST_SITES } from '../../support/test-sites.ts';

const WITHIN_MS = 300_000;
const place = mkdtempSync(join(tmpdir(), 'sparkpedia-kept-'));
const content = join(place, 'content');
// Builds into folders outside the project would share the one in which Astro bundles them.
const sites = join(SITES_FOLDER, 'kept-drawings');
const warm = join(sites, 'warm');
const cold = join(sites, 'cold');
const store = keptFolder(content, warm);

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
  rmSync(sites, { recursive: true, force: true });
  rmSync(store, { recursive: true, force: true });
});

/** Builds the content as it is now, and says how many files and pictures were taken over from the last build. */
function build(output: string, cache: 'on' | 'off'): { files: number; pictures: number } {
  const astro = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
  const said = execFileSync(process.execPath, [astro, 'build', '--outDir', output], {
    cwd: PROJECT_FOLDER,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...TEST_SITES.kitchenSink.environment,
      SITE_URL: 'https://kept.example',
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_CACHE: cache,
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const files = Number(/(\d+) files as they were drawn before/.exec(said)?.[1] ?? 0);
  return { files, pictures: Number(/(\d+) pictures and texts as they/.exec(said)?.[1] ?? 0) };
}

/** Names of the files in which a build that takes over differs from one that does not. */
function differing(): string[] {
  const contents = (folder: string): ReadonlyMap<string, string> =>
    new Map(
      filesOf(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
    );
  const [one, other] = [contents(warm), contents(cold)];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  );
}

function edit(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  writeFileSync(path, text.replace(from, to));
}

const ARTICLE = 'articles/everything.mdx';

/** Edits after which nothing but the pages of the article and lists of texts are drawn anew. */
const OF_WORDS: readonly [string, () => void][] = [
  ['how an article begins', () => edit(ARTICLE, 'A paragraph with', 'Some text with')],
  ['a sentence with a link', () => edit(ARTICLE, 'The text of the', 'Words of the')],
  ['a word of an article', () => edit(ARTICLE, 'A quotation.', 'A citation.')],
  ['a line more in an article', () => edit(ARTICLE, 'A citation.', 'A citation.\n\nOne more.')],
];

const PROBLEM = `title: The fan howls
area: power-heat
summary: The fan howls.
symptoms:
- output: The fan howls and does not stop
  program: fan
appliesTo:
  devices: [box]
  scope: The box.
cause:
  text: It turns.
  certainty: confirmed
  sources: [test-page]
remedy:
- text: Wait.
  confirmedBy: maker
  sources: [test-page]
status:
  state: by-design
  asOf: '2026-07-22'
evidence:
- source: test-page
  kind: maker-document
  supports: The howl.
  seenOn:
    device: box
verifiedOn: '2026-11-01'
`;

/** Edits that other pages may show; each is made on top of those before. */
const OF_MORE: readonly [string, () => void][] = [
  ['the title of an article', () => edit(ARTICLE, 'title: ', 'title: New ')],
  ['the name of a figure', () => edit('facts/box.yaml', 'label: ', 'label: New ')],
  ['a figure', () => edit('facts/box.yaml', 'value: 150', 'value: 151')],
  ['a field of a reference', () => edit('references/test-page.yaml', 'title: ', 'title: New ')],
  ['a component', () => edit(ARTICLE, 'One more.', 'One more.<Cite id="test-page" />')],
  ['a new problem', () => writeFileSync(join(content, 'problems/howl.yaml'), PROBLEM)],
  ['a field of a problem', () => edit('problems/howl.yaml', 'title: ', 'title: Once more, ')],
  ['a cell of a table', () => edit('tables/boxes.yaml', 'text: grey', 'text: black')],
  ['a claim', () => edit('claims/size.yaml', 'instead: ', 'instead: In truth, ')],
  ['an event', () => edit('timeline/2026.yaml', 'The box is shown', 'The box is seen')],
  ['the licence of a picture', () => edit('media/square.yaml', 'CC BY 4.0', 'CC0')],
  ['a new link', () => edit(ARTICLE, 'One more.', 'One [more](/wiki/second/).')],
  ['a section fewer', () => edit(ARTICLE, '\n### *Deep* ', '\nNo longer *deep* ')],
  [
    'a new article',
    () =>
      writeFileSync(
        join(content, 'articles/third.mdx'),
        '---\ntitle: Third\ndescription: A third article.\n---\n\nIt leads to [the second](/wiki/second/).\n',
      ),
  ],
  ['an article fewer', () => rmSync(join(content, 'articles/third.mdx'))],
];

describe('a build that takes over what was drawn before', () => {
  beforeAll(() => {
    cpSync(TEST_SITES.kitchenSink.environment.CONTENT_DIR, content, { recursive: true });
    mkdirSync(join(content, 'problems'));
    expect(build(warm, 'on')).toEqual({ files: 0, pictures: 0 });
  }, WITHIN_MS);

  it.each(OF_WORDS.slice(0, isLong ? undefined : 1))(
    'has the bytes of one that does not, with little drawn anew: %s',
    (_name, change) => {
      change();
      expect(build(warm, 'on').files).toBeGreaterThan(200);
      build(cold, 'off');
      expect(differing()).toEqual([]);
    },
    WITHIN_MS,
  );

  it(
    'draws anew what is torn in the store',
    () => {
      const whole = build(warm, 'on').files;
      const packs = readdirSync(join(store, 'drawn')).filter((name) => name.endsWith('.pack'));
      expect(packs).toHaveLength(1);
      const pack = join(store, 'drawn', packs[0] ?? '');
      truncateSync(pack, Math.floor(readFileSync(pack).length / 2));
      const kept = build(warm, 'on').files;
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(whole);
      expect(differing()).toEqual([]);
    },
    WITHIN_MS,
  );

  it.each(OF_MORE.slice(0, isLong ? undefined : 1))(
    'has the bytes of one that does not, with pictures of the same words: %s',
    (_name, change) => {
      change();
      expect(build(warm, 'on').pictures).toBeGreaterThan(0);
      build(cold, 'off');
      expect(differing()).toEqual([]);
    },
    WITHIN_MS,
  );
});
