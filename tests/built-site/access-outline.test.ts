import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOutline } from '../support/access/outline.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { PROJECT_FOLDER, TEST_SITES } from '../support/test-sites.ts';

const KEPT = join(PROJECT_FOLDER, 'tests/fixtures/access-outlines');
/** Takes the pages as they are for right; the differences are then in git. */
const isUpdate = process.env['UPDATE_OUTLINES'] === '1';
const HINT =
  'What screen readers get has changed. If that is meant, write the outlines anew with UPDATE_OUTLINES=1 and look at the difference.';

const nameOf = (file: string): string =>
  `${file
    .replace(/\.astro$/, '')
    .replace(/[[\].]/g, '')
    .replaceAll('/', '+')}.txt`;
/** Pages that say only that there is nothing, in the fixture. */
const EMPTY_IN_FIXTURE =
  /^(?:benchmarks|compare|devices|fit|guides|models|problems|software)\/(?:index|all)\.astro$/;
// The content of the fixture is fixed. What it has no page of comes from the real content, without
// what content makes.
const fixed = pageTemplates(TEST_SITES.kitchenSink.folder).filter(
  ({ file }) => file !== 'random.astro' && !EMPTY_IN_FIXTURE.test(file),
);
const real = pageTemplates(TEST_SITES.real.folder).filter(
  ({ file }) => file !== 'random.astro' && !fixed.some((one) => one.file === file),
);

function expectKept(file: string, outline: string): void {
  const kept = join(KEPT, nameOf(file));
  if (isUpdate) writeFileSync(kept, outline);
  expect(existsSync(kept), `No outline of ${file} is kept. ${HINT}`).toBe(true);
  expect(outline, `${kept}: ${HINT}`).toBe(readFileSync(kept, 'utf8'));
}

if (isUpdate) {
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
}

describe.each([
  { site: TEST_SITES.kitchenSink, templates: fixed, names: 'all' },
  { site: TEST_SITES.real, templates: real, names: 'of-the-frame' },
] as const)('the accessibility tree, names: $names', ({ site, templates, names }) => {
  const served = useBrowser(site);
  let page: Page;
  beforeAll(async () => {
    ({ page } = await served.visit('/about/', { viewport: { width: 1280, height: 800 } }));
    // Pages say how long ago something was.
    await page.clock.setFixedTime(new Date('2026-11-28T12:00:00Z'));
  });
  afterAll(() => page?.context().close());

  it.each(templates)('of a page of $file has the outline that is kept', async ({ file, paths }) => {
    await page.goto(served.origin + site.basePath.replace(/\/$/, '') + paths.toSorted()[0], {
      waitUntil: 'networkidle',
    });
    expectKept(file, await accessOutline(page, names));
  });
});

it('has an outline of each template, and none of a template that is gone', () => {
  const wanted = [...fixed, ...real].map(({ file }) => nameOf(file));
  expect(readdirSync(KEPT).toSorted()).toEqual(wanted.toSorted());
});
