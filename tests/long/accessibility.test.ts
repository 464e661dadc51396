import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/access/axe-pages.ts';
import { ACCESS_MODES } from '../support/access/modes.ts';
import { contrastFaults } from '../support/access/painted-contrast.ts';
import { tabWalkFaults } from '../support/access/tab-walk.ts';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { drawAll } from '../support/draw-all.ts';
import { noteShare } from '../support/figures.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { partInTurnOfWay, TURN } from '../support/turn.ts';

/** One of so many of the pages that are not the hardest has its turn: all of them take a quarter of an hour. */
const PARTS = 4;
const MODES = ACCESS_MODES.length;
const SHARES = PARTS * MODES * MODES;
/** Part of the pages, and how far modes have moved on: nine rounds try every page in every mode. */
const PLACE = `part ${(TURN % PARTS) + 1} of ${PARTS}, round ${(Math.floor(TURN / PARTS) % MODES) + 1} of ${MODES}`;
/** A window of a page of a thousand rows takes six seconds of the processor: below the top one in three has its turn. */
const WINDOWS = { oneOf: 3, turn: TURN };
const MINUTES_20 = 1_200_000;

const site = useBrowser(TEST_SITES.real);
// A page chosen by chance is another each time, and each is tried as itself.
const templates = pageTemplates(TEST_SITES.real.folder).filter(
  ({ file }) => file !== 'random.astro',
);
const ofTemplates = templates.flatMap(({ paths }) => paths);
const others = builtPages(TEST_SITES.real.folder)
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ path }) => path)
  .filter((path) => path !== '/random/' && !ofTemplates.includes(path));
const shareOf = (mode: number): string[] => partInTurnOfWay(others, PARTS, mode, MODES);
console.log(
  `axe: ${ofTemplates.length} pages in ${MODES} modes, and of ${others.length} others ${PLACE}; ROTATION=${TURN}`,
);

describe.each(ACCESS_MODES.map((mode, at) => ({ ...mode, at })))('axe, $name', (mode) => {
  it('finds nothing on the hardest pages of any template', { timeout: MINUTES_20 }, async () => {
    expect(await axeFaults(site.visit, site.origin, mode, ofTemplates)).toEqual([]);
    noteShare(
      'axe-hardest',
      mode.name,
      MODES,
      `ways of viewing the ${ofTemplates.length} hardest pages without a finding of axe`,
    );
  });

  it('finds nothing on its share of the other pages, by rotation', {
    timeout: MINUTES_20,
  }, async () => {
    const share = shareOf(mode.at);
    expect(await axeFaults(site.visit, site.origin, mode, share)).toEqual([]);
    noteShare(
      'axe-shares',
      `${mode.name}, ${PLACE}`,
      SHARES,
      'shares of the other pages in a mode',
    );
  });
});

describe.each([360, 1440])('a walk with Tab at %i px', (width) => {
  const proven = new Set<string>();
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', { viewport: { width, height: 800 } }));
  });
  afterAll(() => page?.context().close());

  it.each(templates)(
    'sees, reaches and leaves every stop of $file in order',
    {
      timeout: MINUTES_20,
    },
    async ({ file, paths: [path = '/'] }) => {
      await page.goto(site.origin + path);
      await drawAll(page);
      expect(await tabWalkFaults(page, proven)).toEqual([]);
      noteShare(
        `tab-walks-${width}`,
        file,
        templates.length,
        `templates walked with Tab at ${width} px`,
      );
    },
  );
});

describe.each(['light', 'dark'] as const)('forced colours, %s', (colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', {
      colorScheme,
      forcedColors: 'active',
      deviceScaleFactor: 2,
      viewport: { width: 1280, height: 800 },
    }));
  });
  afterAll(() => page?.context().close());

  it.each(templates)(
    'leave text, controls and lines apart from their ground on $file',
    {
      timeout: MINUTES_20,
    },
    async ({ file, paths: [path = '/'] }) => {
      await page.goto(site.origin + path);
      await drawAll(page);
      expect(await contrastFaults(page, WINDOWS)).toEqual([]);
      noteShare(
        `forced-colours-${colorScheme}`,
        file,
        templates.length,
        `templates in forced colours, ${colorScheme}`,
      );
    },
  );
});
