import type { CDPSession, Page } from 'playwright-core';
import postcss from 'postcss';
import { SETTING_NAMES, SETTINGS } from '../../src/browser/settings/known-settings.ts';
import { drawAll } from './draw-all.ts';

const NARROWEST = 360;
const WIDEST = 1440;
const WIDTHS = [NARROWEST, 768, WIDEST];
const MEDIA = [
  { media: 'screen', colorScheme: 'light' },
  { media: 'screen', colorScheme: 'dark' },
  { media: 'print', colorScheme: 'light' },
  { media: 'screen', forcedColors: 'active', contrast: 'more', reducedMotion: 'no-preference' },
] as const;
const MOST_VALUES = Math.max(...SETTING_NAMES.map((name) => SETTINGS[name].length));

interface Sheets {
  readonly devtools: CDPSession;
  readonly ids: Set<string>;
}

/** Starts to note which rules hold for something; before the page is opened. */
export async function watchStyles(page: Page): Promise<Sheets> {
  const devtools = await page.context().newCDPSession(page);
  const ids = new Set<string>();
  devtools.on('CSS.styleSheetAdded', ({ header }) => {
    // Those of the browser itself have no address.
    if (header.origin === 'regular' && header.sourceURL !== '') ids.add(header.styleSheetId);
  });
  devtools.on('CSS.styleSheetRemoved', ({ styleSheetId }) => ids.delete(styleSheetId));
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  await devtools.send('CSS.startRuleUsageTracking');
  return { devtools, ids };
}

/**
 * Bytes of the rules that held for nothing in any mode in which a page may be seen: drawn ahead; three widths; in the
 * widest one dark, paper, forced colours with more contrast; every choice under “Appearance” in the
 * narrowest and the widest. What waits for a pointer, a key or an opened menu, or for a mode in another
 * width, counts as unused.
 */
export async function unusedStyles(page: Page, { devtools, ids }: Sheets): Promise<number> {
  await thinOut(page);
  await drawnAhead(page);
  await drawAll(page);
  const [plain, ...others] = MEDIA;
  await page.emulateMedia(plain);
  await applyStyles(page, WIDTHS);
  for (const mode of others) {
    await page.emulateMedia(mode);
    await applyStyles(page, [WIDEST]);
  }
  await page.emulateMedia({ media: 'screen', forcedColors: 'none', contrast: 'no-preference' });
  for (let at = 0; at < MOST_VALUES; at += 1) {
    const chosen = SETTING_NAMES.flatMap((name) => {
      const value = SETTINGS[name][at];
      return value === undefined ? [] : [[`data-${name}`, value] as const];
    });
    await page.evaluate((attributes) => {
      for (const [name, value] of attributes) document.documentElement.setAttribute(name, value);
    }, chosen);
    await applyStyles(page, [NARROWEST, WIDEST]);
  }
  const { ruleUsage } = await devtools.send('CSS.stopRuleUsageTracking');
  let unused = 0;
  for (const styleSheetId of ids) {
    // Sheets of the page that was open before are gone, and nothing said so.
    const sheet = await devtools
      .send('CSS.getStyleSheetText', { styleSheetId })
      .catch(() => undefined);
    const text = sheet?.text ?? '';
    const starts = ruleUsage
      .filter((rule) => rule.used && rule.styleSheetId === styleSheetId)
      .map(({ startOffset }) => startOffset);
    for (const [start, end] of rulesOf(text))
      if (!starts.some((offset) => offset >= start && offset < end)) unused += end - start;
  }
  return unused;
}

/**
 * Takes rows and entries of long lists away that are made like one that stays: a page of a thousand
 * runs is laid out 14 times. A rule that held for one of them alone would count as unused.
 */
const thinOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const AT_ENDS = 10;
    const shapeOf = (element: Element): string =>
      [element, ...element.querySelectorAll('*')]
        .map((one) => `${one.tagName}.${one.className} ${one.getAttributeNames()}`)
        .join();
    for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
      const shapes = new Set<string>();
      const entries = [...list.children];
      for (const [at, entry] of entries.entries()) {
        const isAtEnd = at < AT_ENDS || at >= entries.length - AT_ENDS;
        const shape = shapeOf(entry);
        if (!isAtEnd && shapes.has(shape)) entry.remove();
        shapes.add(shape);
      }
    }
  });

/** As `drawn-ahead.ts` marks a page that the browser draws before its reader asks for it. */
async function drawnAhead(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-ahead', ''));
  await applyStyles(page, [NARROWEST]);
  await page.evaluate(() => document.documentElement.removeAttribute('data-ahead'));
}

async function applyStyles(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 1000 });
    await page.evaluate(() => document.body.getBoundingClientRect().height);
  }
}

/** Begin and end of every rule that stands in no other rule. Groups of rules count as used with one of them. */
function rulesOf(text: string): (readonly [number, number])[] {
  const rules: (readonly [number, number])[] = [];
  postcss.parse(text).walkRules(({ parent, source }) => {
    const isStep = parent instanceof postcss.AtRule && parent.name.endsWith('keyframes');
    if (parent?.type === 'rule' || isStep) return;
    rules.push([source?.start?.offset ?? 0, source?.end?.offset ?? 0]);
  });
  return rules;
}
