import { axeViolations } from '../axe.ts';
import type { Visit } from '../browser.ts';
import type { AccessMode } from './modes.ts';
import { seeWholePage } from './tab-stops.ts';

/** Opens a path of a site in a fresh profile, as `useBrowser` does. */
type Open = (path: string, options: AccessMode['options']) => Promise<Visit>;

/** Pages that are open at once; each is a process of the browser. */
const AT_ONCE = 2;

/** What axe finds on pages in one way of viewing, each finding with its page. */
export async function axeFaults(
  open: Open,
  origin: string,
  mode: AccessMode,
  paths: readonly string[],
): Promise<string[]> {
  const left = [...paths];
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, paths.length) }, async () => {
      const first = left.shift();
      if (first === undefined) return;
      const { page } = await open(first, mode.options);
      for (let path: string | undefined = first; path !== undefined; path = left.shift()) {
        if (path !== first) await page.goto(origin + path);
        await mode.prepare?.(page);
        const hasScript = mode.options.javaScriptEnabled !== false;
        // axe fails where a page changes below it; and what comes late is to be judged, too.
        if (hasScript) await seeWholePage(page);
        const faults = await axeViolations(page, hasScript);
        found.push(...faults.map((fault) => `${path} ${fault}`));
      }
      await page.context().close();
    }),
  );
  return found;
}
