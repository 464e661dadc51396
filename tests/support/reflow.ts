import type { Page } from 'playwright-core';

/** Ways in which readers enlarge or spread text, as style sheets. */
export const TEXT_CHANGES = {
  asIs: '',
  /** Text alone at twice its size (WCAG 1.4.4). */
  twice: ':root { font-size: 200% !important; }',
  /** The least spacing that must do no harm (WCAG 1.4.12). */
  spread: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
} as const;

/** Puts a reader’s style sheet over those of the page. The policy of the page allows constructed ones. */
export async function overrideStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * What a reader cannot reach by scrolling down alone: the page if it is wider than its window, text
 * beyond the side of the window, and text cut off by the box it stands in. Boxes that scroll
 * themselves, such as tables and code, are exempt from reflow.
 */
export const reflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
    if (root.scrollWidth > innerWidth) faults.push(`page ${root.scrollWidth} of ${innerWidth}`);
    // Most texts of a page have the same boxes around them: each box is asked once.
    const known = new Map<Element, ReturnType<typeof measure>>();
    const measure = (element: Element) => {
      const outer = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const { overflowX, overflowY, position } = style;
      return {
        outer,
        // Text for screen readers alone stands in a box of one pixel or outside of the window; left
        // out of sight until it has the focus, or shortened on purpose with the whole a link away.
        isForEyes:
          (outer.width > 1 || outer.height > 1) &&
          style.clipPath === 'none' &&
          outer.right > 0 &&
          outer.bottom + scrollY > 0 &&
          style.webkitLineClamp === 'none' &&
          style.textIndent === '0px',
        isFixed: position === 'fixed',
        scrollsAcross: /auto|scroll/.test(overflowX),
        cutsAcross: /hidden|clip/.test(overflowX),
        cutsDown: /hidden|clip/.test(overflowY),
      };
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || !/\S/.test(node.textContent ?? '')) continue;
      // On phones its sign says what it is for; the words stay for those who hear them.
      if (holder.matches('.appearance-open') && innerWidth <= 896) continue;
      if (holder.closest('svg') || !holder.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      let left = 0;
      let right = root.clientWidth;
      let isForEyes = true;
      let scrolls = false;
      let cut: string | undefined;
      for (let at: Element | null = holder; at !== null && at !== root; at = at.parentElement) {
        const here = known.get(at) ?? measure(at);
        known.set(at, here);
        const { outer } = here;
        if (!here.isForEyes) isForEyes = false;
        if (here.isFixed) scrolls = true;
        if (here.scrollsAcross) {
          scrolls = true;
          left = Number.NEGATIVE_INFINITY;
          right = Number.POSITIVE_INFINITY;
        }
        if (cut || scrolls) continue;
        if (here.cutsAcross && (box.right > outer.right + 1 || box.left < outer.left - 1))
          cut = `cut at the side by ${name(at)}`;
        // Letters stick out of lines that are set tight; a third of a line cannot be read.
        if (here.cutsDown && (box.bottom > outer.bottom + 4 || box.top < outer.top - 4))
          cut = `cut below by ${name(at)}`;
      }
      if (!isForEyes) continue;
      if (cut) faults.push(`${name(holder)} ${cut}`);
      else if (box.right > right + 1 || box.left < left - 1)
        faults.push(`${name(holder)} at ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
    return faults;
  });
