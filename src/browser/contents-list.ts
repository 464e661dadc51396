/** Distance from the top of the window at which a section counts as being read, in CSS pixels. */
const READING_LINE = 140;

/**
 * Marks in the contents list the section that is being read. The last section is marked at the
 * end of the page even if it is too short to reach the reading line.
 */
export function followContents(): void {
  const list = document.querySelector<HTMLElement>('.contents');
  if (!list) return;
  const details = list.querySelector('details');
  const label = list.querySelector('.contents-current');
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;

  const mark = (): void => {
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const passed = sections.filter(
      ({ heading }) => heading.getBoundingClientRect().top <= READING_LINE,
    );
    const next = (atEnd ? sections : passed).at(-1)?.link;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    if (label) label.textContent = next ? `· ${next.textContent}` : '';
    const box = details?.querySelector('ol');
    if (next && box) keepInView(box, next);
  };

  let isScheduled = false;
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      mark();
    });
  };
  addEventListener('scroll', schedule, { passive: true });
  addEventListener('resize', schedule, { passive: true });
  if (details) foldOnPhones(list, details);
  mark();
}

/** Keeps the list open beside the text; on phones it lies over the text, so a choice closes it. */
function foldOnPhones(list: HTMLElement, details: HTMLDetailsElement): void {
  const summary = details.querySelector('summary');
  // The styles decide by the room in rem; where the list stands beside the text it has no summary.
  const isBeside = (): boolean => summary !== null && getComputedStyle(summary).display === 'none';
  let wasBeside: boolean | undefined;
  const adapt = (): void => {
    wasBeside = isBeside();
    details.open = wasBeside;
  };
  // Text of another size changes the room as well as the window does.
  if ('ResizeObserver' in window)
    new ResizeObserver(() => {
      if (isBeside() !== wasBeside) adapt();
    }).observe(list.parentElement ?? list);
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) adapt();
  });
  adapt();
}

/** Scrolls the list, and only the list, so that a link in it is seen. */
function keepInView(list: HTMLElement, link: HTMLElement): void {
  if (list.scrollHeight <= list.clientHeight) return;
  const place = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (place < 0 || place > list.clientHeight - 40) list.scrollTop += place - list.clientHeight / 2;
}
