import { readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/command-line/built-files.ts';
import { buildVariant, type Difference, type Variant } from '../../support/build-variant.ts';
import { noteFigure } from '../../support/figures.ts';
import { isLong } from '../../support/long.ts';
import { TEST_SITES } from '../../support/test-sites.ts';

const { folder } = TEST_SITES.kitchenSink;
const made: Variant[] = [];
let same = 0;
afterAll(() => {
  for (const { remove } of made) remove();
});

const contentsOf = (site: string): ReadonlyMap<string, string> =>
  new Map(filesOf(site).map((name) => [name, readFileSync(join(site, name)).toString('base64')]));

/** Files that differ between the build of the set-up and another. */
function differing(difference: Difference): string[] {
  const variant = buildVariant(difference);
  made.push(variant);
  const [before, after] = [contentsOf(folder), contentsOf(variant.folder)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

// Each build differs in several ways at once, for a difference in any of them would show.
const CASES: readonly [string, Difference][] = [
  [
    'far east, in Turkish, and another file mode',
    {
      environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      before: ['sh', '-c', 'umask 077; exec "$@"', 'sh'],
    },
  ],
  [
    'far west, in German, elsewhere on the disk, with a longer path',
    {
      environment: { TZ: 'Pacific/Pago_Pago', LANG: 'de_DE.UTF-8', LC_ALL: 'C' },
      folder: join(tmpdir(), `sparkpedia-${process.pid}`, 'a folder', 'with blanks', 'site'),
    },
  ],
  ...(process.platform === 'linux' && cpus().length > 1
    ? [['one processor', { before: ['taskset', '-c', '0'] }] as [string, Difference]]
    : []),
];

const ZONES = ['UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const LOCALES = ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ja_JP.UTF-8', 'ar_EG.UTF-8'];
/** Every zone with every locale, from the long run alone; file modes alternate. */
const MORE_CASES = ZONES.flatMap((TZ, row) =>
  LOCALES.map((LC_ALL, column): [string, Difference] => [
    `${TZ}, ${LC_ALL}`,
    {
      environment: { TZ, LC_ALL, LANG: LC_ALL },
      before: ['sh', '-c', `umask ${(row + column) % 2 === 0 ? '022' : '077'}; exec "$@"`, 'sh'],
    },
  ]),
);
const ALL_CASES = isLong ? [...CASES, ...MORE_CASES] : CASES;

describe('a build', () => {
  it.each(ALL_CASES)(
    'has the same bytes: %s',
    (_name, difference) => {
      expect(differing(difference)).toEqual([]);
      same += 1;
      noteFigure('same-builds', same + 1, 'builds with the same bytes');
    },
    120_000,
  );

  it('changes a handful of files for an edit of one word', () => {
    const changed = differing({
      edit: { file: 'articles/everything.mdx', from: 'A quotation.', to: 'A citation.' },
    });
    expect(changed).toContain('wiki/everything/index.html');
    expect(changed).toContain('build.json');
    // Renamed parts of the index count twice: the old name and the new one.
    expect(changed.length).toBeLessThanOrEqual(20);
    const pages = changed.filter((name) => name.endsWith('.html'));
    expect(pages).toEqual(['wiki/everything/index.html']);
  }, 120_000);
});
