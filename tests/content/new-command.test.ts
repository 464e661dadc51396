import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../src/command-line/built-files.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { PLACEHOLDERS } from '../../src/knowledge/placeholders.ts';
import { readOnce } from '../support/read-once.ts';

const PROJECT = join(import.meta.dirname, '../..');
let folder = '';
let copied: ReadonlyMap<string, string>;

/** Every file of the copy of the content, to what tells whether it was written. */
const stateOf = (): ReadonlyMap<string, string> =>
  new Map(
    filesOf(folder).map((file) => {
      const { size, mtimeMs } = statSync(join(folder, file));
      return [file, `${size} ${mtimeMs}`];
    }),
  );

// The content has thousands of files: it is copied once, and what a test wrote is undone.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparkpedia-new-'));
  cpSync(join(PROJECT, 'content'), folder, { recursive: true });
  copied = stateOf();
});
afterEach(() => {
  for (const [file, state] of stateOf()) {
    const before = copied.get(file);
    if (before === undefined) rmSync(join(folder, file));
    else if (before !== state) cpSync(join(PROJECT, 'content', file), join(folder, file));
  }
  copied = stateOf();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function create(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/command-line/new.ts', ...args],
    {
      cwd: PROJECT,
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
    },
  );
  return { status, text: stdout + stderr };
}

const read = readOnce();
const rulesBroken = () =>
  buildKnowledge(readContentFolder(folder), DRAWING_FACTS, { read }).faults.map(({ rule }) => rule);

/** What an author does with a new file: puts words in place of each placeholder. */
function fillIn(path: string): void {
  const file = join(folder, path);
  const words = Object.entries(PLACEHOLDERS).reduce(
    (text, [name, { pattern }]) => text.replaceAll(pattern, WORDS[name] ?? ''),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, words);
}

const WORDS: Readonly<Record<string, string>> = {
  articleDescription: 'A short guide to the cache.',
  articleStart: 'The cache holds what was read.',
  sectionHeading: '## Size',
  sectionText: 'It grows with the context.',
  subjectDescription: 'A box for the desk.',
  handbookText: 'The light stays dark.',
};

describe('npm run new', { timeout: 60_000 }, () => {
  it.each([
    [['article', 'KV cache: “how much”?'], 'articles/kv-cache-how-much.mdx'],
    [['device', 'A New Box'], 'facts/a-new-box.yaml'],
    [
      [
        'fact',
        'Colour of the case',
        '--subject',
        'dgx-spark',
        '--value',
        'gold',
        '--source',
        'nvidia-docs-hardware',
        '--published',
        '2026-06-05',
      ],
      'facts/dgx-spark.yaml',
    ],
    [
      [
        'fact',
        'Spare weight',
        '--subject',
        'gb10',
        '--value',
        '1,250',
        '--unit',
        'kg',
        '--source',
        'nvidia-docs-hardware',
        '--published',
        '2026-06-05',
      ],
      'facts/gb10.yaml',
    ],
    [
      [
        'event',
        'Something happens: twice.',
        '--date',
        '2026-12-01',
        '--source',
        'nvidia-docs-hardware',
      ],
      'timeline/2026.yaml',
    ],
    ...(['problem', 'software', 'guide'] as const).map((kind): [string[], string] => [
      [
        kind,
        'A dark light',
        '--source',
        'nvidia-docs-hardware',
        '--published',
        '2026-06-05',
        '--url',
        'https://example.org/light',
      ],
      `${kind === 'software' ? kind : `${kind}s`}/a-dark-light.yaml`,
    ]),
    [
      ['event', 'Something begins.', '--date', '2031', '--source', 'nvidia-docs-hardware'],
      'timeline/2031.yaml',
    ],
  ])('%j writes something valid, once what it fills in is replaced', (args, path) => {
    const { status, text } = create(...args);
    expect(text).toContain(path);
    expect(status).toBe(0);
    expect(new Set(rulesBroken())).toEqual(new Set(['no-placeholder']));
    fillIn(path);
    expect(rulesBroken()).toEqual([]);
  });

  it('has nothing to fill in where the author chose all words', () => {
    const published = ['--published', '2026-06-05', '--source', 'nvidia-docs-hardware'];
    const chosen = ['--group', 'size', '--status', 'official'];
    create('fact', 'Colour', '--subject', 'gb10', '--value', 'gold', ...published, ...chosen);
    create('event', 'It ends.', '--date', '2031', '--kind', 'sale', ...published.slice(2));
    expect(rulesBroken()).toEqual([]);
  });

  it('fills in every placeholder that the rule knows, and no other text', () => {
    create('article', 'Lamp holder');
    create('device', 'A Box');
    create('reference', 'A review', '--publisher', 'A magazine', '--url', 'https://example.org/r');
    create('guide', 'Turn on', '--source', 'nvidia-docs-hardware', '--published', '2026-06-05');
    const texts = [
      'articles/lamp-holder.mdx',
      'facts/a-box.yaml',
      'references/a-review.yaml',
      'guides/turn-on.yaml',
    ].map((path) => readFileSync(join(folder, path), 'utf8'));
    for (const [name, { pattern }] of Object.entries(PLACEHOLDERS))
      expect(texts.join('\n').match(pattern), name).not.toBeNull();
    const [article = ''] = texts;
    const body = article.split('---\n').at(-1) ?? '';
    const own = Object.values(PLACEHOLDERS).reduce((text, { pattern }) => {
      return text.replaceAll(pattern, '');
    }, body);
    expect(own.trim()).toBe('');
  });

  it('writes a reference, which then only waits to be cited', () => {
    expect(
      create('reference', 'A review', '--publisher', 'A magazine', '--url', 'https://example.org/r')
        .status,
    ).toBe(0);
    expect(rulesBroken()).toEqual(['reference-used', 'no-placeholder', 'no-placeholder']);
    fillIn('references/a-review.yaml');
    expect(rulesBroken()).toEqual(['reference-used']);
  });

  it('never overwrites, and says so', () => {
    const before = readFileSync(join(folder, 'articles/dgx-spark.mdx'), 'utf8');
    const { status, text } = create('article', 'DGX Spark');
    expect(status).toBe(2);
    expect(text).toContain('exists already');
    expect(readFileSync(join(folder, 'articles/dgx-spark.mdx'), 'utf8')).toBe(before);
  });

  it('names what is missing or wrong', () => {
    expect(create('fact', 'Weight').text).toContain('--subject');
    expect(
      create('fact', 'W', '--subject', 'gb10', '--value', '1', '--unit', 'GB/ss', '--source', 'x')
        .text,
    ).toContain('Did you mean “GB/s”?');
    expect(
      create('fact', 'W', '--subject', 'gb10', '--value', 'x', '--source', 'nvidia-docs-hardware')
        .text,
    ).toContain('--published');
    expect(create('poem', 'X').text).toContain('Usage');
  });
});
