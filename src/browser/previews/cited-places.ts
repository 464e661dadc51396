/** A place of the page that cites a source. */
export interface CitedPlace {
  /** Its number; it has an id. */
  readonly marker: HTMLAnchorElement;
  /** What is said there: “Memory: 128 GB”, or the last words before the number. */
  readonly words: string;
  readonly section: string;
  /** The figure that the number stands at, where it has a record of its own. */
  readonly fact: HTMLAnchorElement | undefined;
}

/** Words that are shown of running text. */
const MOST_WORDS = 9;
const LONGEST_CELL = 70;

/** All places that cite the source of a number, in the order of the page. */
export function placesCiting(marker: HTMLAnchorElement): CitedPlace[] {
  const same = document.querySelectorAll<HTMLAnchorElement>(
    `main sup > a[href="#${CSS.escape(marker.hash.slice(1))}"]`,
  );
  return [...same].map((one, at) => {
    // So that a link can lead to it.
    if (one.id === '') one.id = `${one.hash.slice(1)}-at-${at + 1}`;
    return { marker: one, words: wordsAt(one), section: sectionName(one), fact: factAt(one) };
  });
}

function wordsAt(marker: Element): string {
  const cell = marker.closest('td');
  const label = marker.closest('tr')?.querySelector('th[scope="row"]');
  if (cell && label) return `${textOf(label)}: ${short(textBefore(cell, marker) || textOf(cell))}`;
  const block = marker.closest('p, li, dd, td, th, figcaption, caption, blockquote');
  const words = block === null ? [] : textBefore(block, marker).split(' ');
  const shown = words.slice(-MOST_WORDS).join(' ');
  return words.length > MOST_WORDS ? `… ${shown}` : shown || 'the text';
}

const short = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_CELL))} …`;

/** Text of an element up to a number, without the numbers before it. */
function textBefore(block: Element, marker: Element): string {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(marker.closest('sup') ?? marker);
  return textOf(range.cloneContents());
}

function textOf(part: Node): string {
  const copy = part.cloneNode(true);
  if (copy instanceof Element || copy instanceof DocumentFragment)
    for (const marker of copy.querySelectorAll('sup')) marker.remove();
  // No-break spaces stay: they keep numbers and units together.
  return (copy.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
}

function factAt(marker: Element): HTMLAnchorElement | undefined {
  const before = marker.closest('sup')?.previousElementSibling;
  return before instanceof HTMLAnchorElement && before.matches('.fact') ? before : undefined;
}

/** Title of the section in which an element stands. */
export function sectionName(element: Element): string {
  if (element.closest('.infobox') !== null) return 'Key facts';
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')];
  const above = headings
    .filter(
      (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    .at(-1);
  if (above === undefined || above.matches('h1')) return 'Introduction';
  return textOf(above);
}
