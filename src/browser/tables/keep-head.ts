/** What stays at the top of the window above everything else. */
const BARS = '.site-header, .contents';

/**
 * Tells the styles how far the head of a table has to travel to stay in view, and how much of its
 * region the names of the rows cover. A region that scrolls sideways would hold a sticky head itself,
 * so the head moves along with the scroll of the page.
 */
export function keepHeadInView(region: HTMLElement, table: HTMLTableElement): void {
  let known = '';
  const measure = (): void => {
    const head = table.tHead?.getBoundingClientRect();
    if (head === undefined) return;
    const lengths = {
      '--from': head.top - region.getBoundingClientRect().top,
      '--travel': table.getBoundingClientRect().bottom - head.bottom,
      '--bars': heightOfBars(),
      '--column': widthOfNames(table),
    };
    if (JSON.stringify(lengths) === known) return;
    known = JSON.stringify(lengths);
    // An animation that has begun keeps the range that it began with, so it begins anew.
    region.classList.remove('keeps-head');
    for (const [name, length] of Object.entries(lengths))
      region.style.setProperty(name, `${length}px`);
    void region.offsetWidth;
    region.classList.add('keeps-head');
  };
  new ResizeObserver(measure).observe(table);
}

/** Width of the column that stays in view beside the others, 0 where none does. */
function widthOfNames(table: HTMLTableElement): number {
  const name = table.tHead?.rows[0]?.cells[0];
  return name && getComputedStyle(name).position === 'sticky' ? name.offsetWidth : 0;
}

/** Height of the bars that stay at the top at this width. */
function heightOfBars(): number {
  return [...document.querySelectorAll<HTMLElement>(BARS)]
    .filter((bar) => {
      const { position } = getComputedStyle(bar);
      // A list of contents beside the text covers nothing.
      return position === 'sticky' && bar.offsetWidth > innerWidth / 2;
    })
    .reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
}
