/** Fills the page that says what is kept, and that stands for every page that is not. */
import { siteBase } from '../search/site-base.ts';
import { element } from '../shared/element.ts';
import { FALLBACK_PATH, NOTHING, readWish } from './kept-store.ts';

const base = siteBase();
const place = document.querySelector<HTMLElement>('[data-kept]');
if (place !== null) void show(place);

async function show(into: HTMLElement): Promise<void> {
  if (location.pathname !== base + FALLBACK_PATH)
    into.append(
      element(
        'p',
        '',
        element('b', '', 'There is no network, and this page is not kept. '),
        'It opens again when the network is back.',
      ),
    );
  const wish = 'caches' in globalThis ? await readWish(base).catch(() => NOTHING) : NOTHING;
  if (wish.whole)
    into.append(
      element(
        'p',
        '',
        'The whole site is kept: ',
        link('wiki/', 'all articles'),
        ', ',
        link('search/', 'search'),
        ' and every tool.',
      ),
    );
  else if (wish.pages.length === 0)
    into.append(element('p', '', 'Nothing is kept in this browser.'));
  else {
    const items = wish.pages.map(({ path, title }) => element('li', '', link(path, title)));
    into.append(element('h2', '', 'Kept pages'), element('ul', '', ...items));
  }
}

function link(path: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = base + path;
  return made;
}
