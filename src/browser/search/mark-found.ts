import styles from '../../styles/found-words.css?url';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';

/**
 * Marks the words through which the page was found, by the Custom Highlight API: nothing of the page
 * changes. A bar leads to the next and the one before, and takes the marks away.
 */
export function markFound(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (main === null || !('highlights' in CSS)) return;
  const ranges = rangesOf(main, words);
  if (ranges.length === 0) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  void loadStyles(styles);
  let at = -1;
  const status = element('span', '', `${ranges.length} found`);
  status.setAttribute('role', 'status');
  const bar = element(
    'div',
    'found-bar',
    status,
    button('Previous', () => go(-1)),
    button('Next', () => go(1)),
    button('Close', () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-now');
      bar.remove();
    }),
  );
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Words found');
  document.body.append(bar);

  function go(step: number): void {
    at = (Math.max(at, step < 0 ? 0 : -1) + step + ranges.length) % ranges.length;
    const range = ranges[at];
    if (range === undefined) return;
    CSS.highlights.set('found-now', new Highlight(range));
    const element = range.startContainer.parentElement;
    // What lies folded is opened, so that the place can be seen.
    for (
      let fold = element?.closest('details');
      fold;
      fold = fold.parentElement?.closest('details')
    )
      fold.open = true;
    element?.scrollIntoView({ block: 'center' });
    status.textContent = `${at + 1} of ${ranges.length}`;
  }
}

const MOST_RANGES = 400;

/** Places of the words in the text, whole words only. */
function rangesOf(root: Node, words: readonly string[]): Range[] {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&'));
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (
    let node = walker.nextNode();
    node !== null && ranges.length < MOST_RANGES;
    node = walker.nextNode()
  )
    for (const match of (node.textContent ?? '').matchAll(expression)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'found-button', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
