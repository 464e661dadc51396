import frame from '../../styles/dialog-frame.css?url';
import address from '../../styles/offline.css?url';
import { siteBase } from '../search/site-base.ts';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';
import { bytesOf, keep, reasonAgainst, removeAll, sizeWords } from './keep.ts';
import {
  FALLBACK_PATH,
  type FileList,
  fetchList,
  NOTHING,
  readWish,
  type Wish,
} from './kept-store.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the panel in which a reader chooses what to keep. */
export async function openPanel(): Promise<void> {
  dialog ??= await makePanel();
  dialog.showModal();
}

async function makePanel(): Promise<HTMLDialogElement> {
  await Promise.all([loadStyles(frame), loadStyles(address)]);
  const base = siteBase();
  const path = location.pathname.slice(base.length);
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const page = button('Keep this page');
  const whole = button('Keep the whole site');
  const stop = button('Stop');
  const remove = button('Remove all that is kept');
  const close = button('Close');
  const pageNote = element('span', 'row-note');
  const wholeNote = element('span', 'row-note');
  const progress = element('progress', '');
  progress.setAttribute('aria-label', 'Bytes that have come');
  const status = element('p', '');
  status.setAttribute('role', 'status');
  const made = element(
    'dialog',
    'dialog-frame offline-panel',
    element('h2', '', 'Keep for offline reading'),
    element('p', '', 'What is kept opens without a network, in this browser.'),
    element('p', '', page, pageNote),
    element('p', '', whole, wholeNote),
    element('p', '', progress, stop),
    status,
    element('p', 'offline-foot', kept(base), remove, close),
  );
  made.setAttribute('aria-label', 'Keep for offline reading');
  let aborter = new AbortController();

  const busy = (is: boolean): void => {
    for (const one of [page, whole, remove]) one.disabled = is;
    for (const one of [progress, stop]) one.hidden = !is;
  };
  const showWish = async (): Promise<Wish> => {
    const wish = await readWish(base).catch(() => NOTHING);
    remove.hidden = wish === NOTHING;
    return wish;
  };
  const run = async (list: FileList, change: (wish: Wish) => Wish): Promise<void> => {
    aborter = new AbortController();
    busy(true);
    const wish = change(await readWish(base).catch(() => NOTHING));
    progress.max = bytesOf(list.core) + (wish.whole ? bytesOf(list.reading) : 0);
    progress.value = 0;
    status.textContent = 'Fetching …';
    try {
      const onFile = (bytes: number): void => {
        progress.value += bytes;
      };
      await keep(base, list, wish, { onFile, signal: aborter.signal });
      status.textContent = wish.whole ? 'The whole site is kept.' : 'This page is kept.';
    } catch (problem) {
      status.textContent = problem instanceof Error ? problem.message : String(problem);
    }
    busy(false);
    await showWish();
  };

  stop.addEventListener('click', () => aborter.abort());
  close.addEventListener('click', () => made.close());
  remove.addEventListener('click', async () => {
    await removeAll(base);
    status.textContent = 'Nothing is kept any more.';
    await showWish();
    close.focus();
  });
  document.body.append(made);
  busy(false);
  await showWish();
  const against = await reasonAgainst();
  const list = against === undefined ? await fetchList(base).catch(() => undefined) : undefined;
  if (list === undefined) {
    for (const one of [page, whole]) one.disabled = true;
    status.textContent =
      against ?? 'The list of files did not come; without a network nothing can be kept anew.';
    return made;
  }
  const own = list.reading.find(([name]) => name === path);
  page.disabled = own === undefined;
  pageNote.textContent = own
    ? ` ${sizeWords(bytesOf([...list.core, own]))} with its styles and scripts`
    : ' is among those that are always kept';
  const pages = list.reading.filter(([name]) => name === '' || name.endsWith('/')).length;
  wholeNote.textContent = ` ${pages.toLocaleString('en')} pages, search and tools: ${sizeWords(bytesOf([...list.core, ...list.reading]))} in this browser, ${sizeWords(list.transfer)} to fetch`;
  page.addEventListener('click', () =>
    run(list, (wish) => ({
      ...wish,
      pages: [...wish.pages.filter((one) => one.path !== path), { path, title }],
    })),
  );
  whole.addEventListener('click', () => {
    navigator.storage?.persist?.().catch(() => undefined);
    return run(list, (wish) => ({ ...wish, whole: true }));
  });
  return made;
}

function button(words: string): HTMLButtonElement {
  const made = element('button', 'button', words);
  made.type = 'button';
  return made;
}

function kept(base: string): HTMLAnchorElement {
  const link = element('a', '', 'What is kept');
  link.href = base + FALLBACK_PATH;
  return link;
}
