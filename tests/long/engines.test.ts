import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Engine, until, visible } from '../support/engines/engine.ts';
import {
  type EngineName,
  firefoxPath,
  hasEngine,
  webkitPaths,
} from '../support/engines/find-engines.ts';
import { startFirefox } from '../support/engines/firefox.ts';
import { startWebKit } from '../support/engines/webkit.ts';
import { noteFigure } from '../support/figures.ts';
import { textOfSheets } from '../support/printed.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { TEST_SITES } from '../support/test-sites.ts';

async function start(name: EngineName): Promise<Engine> {
  const firefox = firefoxPath();
  const webkit = webkitPaths();
  if (name === 'firefox' && firefox !== undefined) return startFirefox(firefox);
  if (name === 'webkit' && webkit !== undefined) return startWebKit(webkit);
  throw new Error(`${name} is not here`);
}

/** Chooses an entry of a list as a reader does: the form hears of it. */
const choose = (selector: string, value: string): string =>
  `const list = document.querySelector(${JSON.stringify(selector)}); list.value = ${JSON.stringify(value)}; list.dispatchEvent(new Event('change', { bubbles: true }));`;

/** How much of the strip below the first figure of an article is darker than without its line, from 0 to 1. */
async function inkBelowFigures(engine: Engine): Promise<number> {
  const place = await engine.run(
    'const fact = document.querySelector(".prose > p .fact"); fact.scrollIntoView({ block: "center", behavior: "instant" }); const { left, right, bottom } = fact.getBoundingClientRect(); return [left, right, bottom].map((one) => one * devicePixelRatio)',
  );
  const [left = 0, right = 0, bottom = 0] = z.array(z.number()).parse(place);
  const strip = { left: Math.round(left), top: Math.round(bottom) - 10, height: 12 };
  const shown = async () => {
    await engine.run(
      'return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))',
    );
    return sharp(await engine.picture())
      .extract({ ...strip, width: Math.round(right - left) })
      .greyscale()
      .raw()
      .toBuffer();
  };
  const withLine = await shown();
  await engine.run(
    'const sheet = new CSSStyleSheet(); sheet.replaceSync(".fact { text-decoration: none !important }"); document.adoptedStyleSheets = [sheet];',
  );
  const without = await shown();
  const width = Math.round(right - left);
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: strip.height }, (_row, y) => y * width + x).some(
      (at) => (without[at] ?? 0) - (withLine[at] ?? 0) > 20,
    ),
  );
  return columns.filter(Boolean).length / width;
}

describe.each(['firefox', 'webkit'] as const)('in %s', (name) => {
  describe.skipIf(!hasEngine(name))('a reader', () => {
    let engine: Engine;
    let server: FolderServer;
    let steps = 0;
    beforeAll(async () => {
      server = await serveFolder(TEST_SITES.real.folder);
      engine = await start(name);
    });
    afterAll(async () => {
      await engine?.close();
      await server?.close();
    });
    const open = (path: string) => engine.open(server.origin + path);
    const text = (selector: string) =>
      engine.run(`return document.querySelector(${JSON.stringify(selector)})?.textContent`);
    const stepDone = (): void => {
      expect(engine.faults).toEqual([]);
      steps += 1;
      noteFigure(`engine-${name}`, steps, `steps of the walk in ${engine.name}`);
    };

    it('reads an article, without scrolling sideways', async () => {
      await open('/wiki/dgx-spark/');
      expect(await text('h1')).toContain('DGX Spark');
      expect(
        await engine.run('return document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      expect(
        await engine.run(
          'return getComputedStyle(document.body).fontFamily !== getComputedStyle(document.querySelector(".prose code") ?? document.documentElement).fontFamily || document.styleSheets.length > 0',
        ),
      ).toBe(true);
      stepDone();
    });

    it('sees which figures lead to their source, by a dotted line', async () => {
      const ink = await inkBelowFigures(engine);
      // Drawn and not only asked for: a line of dots covers about half of what lies below a figure.
      expect(ink).toBeGreaterThan(0.2);
      expect(ink).toBeLessThan(0.9);
      stepDone();
    });

    it('opens the source of a statement', async () => {
      await engine.click('.prose > p sup > a');
      await until(engine, visible('div.preview'));
      stepDone();
    });

    it('searches', async () => {
      await open('/wiki/dgx-spark/');
      await engine.type('/');
      await until(engine, 'document.activeElement?.matches("input[type=search]")');
      await engine.type('memory bandwidth');
      await until(
        engine,
        '[...document.querySelectorAll("[data-search-result]")].some((row) => row.textContent.includes("273"))',
      );
      stepDone();
    });

    it('compares', async () => {
      await open('/compare/');
      await until(engine, 'document.querySelector("#device-2")');
      await engine.run(choose('#device-1', 'dgx-spark'));
      await engine.run(choose('#device-2', 'rtx-5090'));
      await until(engine, 'document.querySelector(".compare-table tr[data-property]")');
      stepDone();
    });

    it('asks whether a model fits', async () => {
      await open('/fit/');
      await until(engine, 'document.querySelector("[data-fit][data-ready]")');
      await engine.run(choose('select[name="units"]', '2'));
      await until(engine, 'document.querySelector("[data-verdict]")?.textContent.trim()');
      stepDone();
    });

    it('turns the page dark, and finds it so the next time', async () => {
      await open('/about/');
      const ground = 'return getComputedStyle(document.documentElement).backgroundColor';
      const paper = 'return getComputedStyle(document.body).backgroundColor';
      const light = [await engine.run(ground), await engine.run(paper)];
      await engine.click('[data-appearance-open]');
      await until(engine, visible('[type=radio][value=dark]'));
      await engine.run('document.querySelector("[type=radio][value=dark]").click()');
      await open('/wiki/');
      const dark = [await engine.run(ground), await engine.run(paper)];
      expect(dark).not.toEqual(light);
      await engine.run('localStorage.clear()');
      stepDone();
    });

    it('prints', async (context) => {
      await open('/wiki/dgx-spark/');
      if (engine.print === undefined) return context.skip('printing by its driver was not tried');
      const printed = (await textOfSheets(await engine.print())).join(' ');
      expect(printed).toContain('DGX Spark');
      stepDone();
    });
  });
});
