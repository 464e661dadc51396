/** What stays at the top of the window above everything else. */
const BARS = '.site-header, .contents';

/** The last lengths that a table was given, to be compared. */
const known = new WeakMap<HTMLTableElement, string>();

/**
 * Tells the styles how far the heads of tables have to travel to stay in view, and each region how much
 * of it the names of the rows cover. A region that scrolls sideways would hold a sticky head itself, so
 * the head moves along with the scroll of the page. Each table stands in a region that has no other.
 */
export function keepHeadsInView(tables: readonly HTMLTableElement[]): void {
  // One for all: each that read and wrote by itself would have the page laid out anew for the next.
  const observer = new ResizeObserver((entries) => adapt(entries.map(({ target }) => target)));
  for (const table of tables) observer.observe(table);
}

function adapt(targets: readonly Element[]): void {
  const bars = heightOfBars();
  const changed = targets.flatMap((table) => {
    const { parentElement: region } = table;
    if (!(table instanceof HTMLTableElement) || table.tHead === null || region === null) return [];
    const { top, bottom } = table.tHead.getBoundingClientRect();
    const from = top - region.getBoundingClientRect().top - bars + 1;
    const travel = table.getBoundingClientRect().bottom - bottom;
    const column = widthOfNames(table);
    const lengths = `${from} ${travel} ${column}`;
    if (known.get(table) === lengths) return [];
    known.set(table, lengths);
    return [{ head: table.tHead, region, from, travel, column }];
  });
  // An animation that has begun keeps the range that it began with, so it begins anew.
  const begun = changed.filter(({ head }) => head.classList.contains('keeps-head'));
  for (const { head } of begun) head.classList.remove('keeps-head');
  // On the head alone: what stands around it passes variables on to thousands of cells.
  for (const { head, region, from, travel, column } of changed) {
    head.style.setProperty('--from', `${from}px`);
    head.style.setProperty('--travel', `${travel}px`);
    region.style.setProperty('--names', `${column}px`);
  }
  if (begun.length > 0) void document.body.offsetWidth;
  for (const { head } of changed) head.classList.add('keeps-head');
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
