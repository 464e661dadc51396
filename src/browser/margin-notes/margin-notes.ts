import styles from '../../styles/margin-notes.css?url';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';
import { type Band, freePlace } from './free-place.ts';

/** Most sources beside one paragraph; the numbers in it lead to all. */
const MOST_NOTES = 3;
/** How far what stands in the margin reaches past the text, at least. */
const REACH_PX = 24;

interface Block {
  readonly text: HTMLElement;
  readonly notes: HTMLElement;
}

/**
 * Puts the sources of each paragraph beside it, where the margin is free: nothing moves for them, and
 * what finds no place is left out. They repeat the list of sources for those who see the page, so
 * others are spared them.
 */
export async function showMarginNotes(): Promise<void> {
  const article = document.querySelector<HTMLElement>('article.prose');
  if (article === null) return;
  await loadStyles(styles);
  const blocks = notedBlocks(article);
  const margin = element('div', 'margin-notes', ...blocks.map(({ notes }) => notes));
  margin.ariaHidden = 'true';
  margin.setAttribute('data-pagefind-ignore', '');
  article.append(margin);
  new ResizeObserver(() => place(article, margin, blocks)).observe(article);
}

/** Paragraphs and lists that cite, with the sources that their section has not shown before. */
function notedBlocks(article: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let shown = new Set<string>();
  for (const text of article.children) {
    if (text.matches('h2, h3')) shown = new Set();
    if (!(text instanceof HTMLElement) || !text.matches('p, ul, ol')) continue;
    const markers = [...text.querySelectorAll<HTMLAnchorElement>('sup > a[href^="#s"]')];
    const hashes = new Set(markers.map(({ hash }) => hash).filter((hash) => !shown.has(hash)));
    const notes = [...hashes].slice(0, MOST_NOTES).flatMap(noteOf);
    for (const hash of hashes) shown.add(hash);
    if (notes.length > 0) blocks.push({ text, notes: element('div', 'margin-note', ...notes) });
  }
  return blocks;
}

/** “1 NVIDIA documentation: DGX Spark User Guide” */
function noteOf(hash: string): HTMLElement[] {
  const entry = document.getElementById(hash.slice(1));
  const title = entry?.querySelector('a');
  if (!title) return [];
  const by = (title.nextSibling?.textContent ?? '').replace(/^,\s*|[.\s]*$/g, '');
  const link = element('a', '', title.textContent ?? '');
  link.href = title.href;
  // Told to eyes alone, so the keyboard does not stop here either.
  link.tabIndex = -1;
  return [element('p', '', element('b', '', hash.slice(2)), ` ${by}: `, link)];
}

function place(article: HTMLElement, margin: HTMLElement, blocks: readonly Block[]): void {
  const frame = article.getBoundingClientRect();
  // Some lists are wider than the paragraphs; they stand in the margin themselves.
  const right = Math.min(...blocks.map(({ text }) => text.getBoundingClientRect().right));
  margin.style.left = `${right - frame.left}px`;
  margin.style.width = `${frame.right - right}px`;
  const taken: Band[] = [...article.children].flatMap((child) => {
    const box = child.getBoundingClientRect();
    return child !== margin && box.right > right + REACH_PX
      ? [{ top: box.top - frame.top, bottom: box.bottom - frame.top }]
      : [];
  });
  for (const { text, notes } of blocks) {
    const box = text.getBoundingClientRect();
    const band = { top: box.top - frame.top, bottom: box.bottom - frame.top };
    const top = freePlace(band, notes.offsetHeight, taken);
    notes.classList.toggle('has-place', top !== undefined);
    if (top === undefined) continue;
    notes.style.top = `${top}px`;
    taken.push({ top, bottom: top + notes.offsetHeight });
  }
}
