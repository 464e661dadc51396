import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { contentTree, GOOD_DRAWINGS } from '../support/content-tree.ts';
import { BUILD_CODE } from '../support/hostile/build-code.ts';
import { ARTICLE, FACT, HOSTILE_FILES, REFERENCE, SUBJECT } from '../support/hostile/files.ts';
import { INJECTIONS } from '../support/hostile/injection.ts';
import { LINKS } from '../support/hostile/links.ts';
import { body, file, newSidecar, type Payload } from '../support/hostile/payload.ts';
import { PICTURES } from '../support/hostile/pictures.ts';

const HARMLESS_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="a" d="M0 0" /></defs><use href="#a" fill="url(#b)" /><text>a &#8211; b</text></svg>';

const GROUPS: readonly (readonly [name: string, payloads: readonly Payload[]])[] = [
  ['code that would run while the site is built', BUILD_CODE],
  ['markup that would act on readers or on search', INJECTIONS],
  ['links that run or deceive', LINKS],
  ['pictures that do more than show', PICTURES],
  ['files, names and fields', HOSTILE_FILES],
];

/** Faults that stop a build, in the files of the contribution. */
function refusals({ files }: Payload) {
  const paths = new Set(files.map(({ path }) => path));
  return buildKnowledge([...contentTree(), ...files], GOOD_DRAWINGS).faults.filter(
    (problem) => problem.severity === 'fault' && paths.has(problem.file),
  );
}

describe.each(GROUPS)('%s', (_, payloads) => {
  it('is refused, with its place', () => {
    const accepted = payloads.filter((payload) => refusals(payload).length === 0);
    expect(accepted.map(({ name }) => name)).toEqual([]);
    const nowhere = payloads.filter((payload) =>
      refusals(payload).some(({ line, column }) => line < 1 || column < 1),
    );
    expect(nowhere.map(({ name }) => name)).toEqual([]);
  }, 60_000);

  it('never makes the check itself fail', () => {
    const failing = payloads.filter((payload) =>
      refusals(payload).some(({ rule }) => rule === 'check-completes'),
    );
    expect(failing.map(({ name }) => name)).toEqual([]);
  }, 60_000);
});

describe('the same contributions without harm', () => {
  it.each([
    body('article', 'Words, a [link](/wiki/box/) and <Note>a note</Note>.'),
    {
      name: 'picture',
      files: [...file('', 'media/board.svg', HARMLESS_SVG).files, newSidecar('media/board.yaml')],
    },
    file('reference', 'references/hostile.yaml', REFERENCE),
    file('subject', 'facts/hostile.yaml', `${SUBJECT}  width:\n${FACT}`),
    file('article without a body', 'articles/hostile.mdx', ARTICLE),
  ])('are accepted: $name', (payload) => {
    expect(refusals(payload)).toEqual([]);
  });
});

describe('the payloads', () => {
  it('are many, and each has a name of its own', () => {
    const names = GROUPS.flatMap(([, payloads]) => payloads.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(300);
    console.log(`${names.length} hostile contributions`);
  });

  it('leave no trace in the objects of the program', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
