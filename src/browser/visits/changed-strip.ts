import address from '../../styles/changed-strip.css?url';
import { siteBase } from '../search/site-base.ts';
import { element } from '../shared/element.ts';

/**
 * Says at the foot of the window that the page changed since the last visit, until dismissed.
 *
 * @param forget makes an end of remembering visits; given, for a module shared with the script of
 *   every page would be a file of its own
 */
export function showChanged(forget: () => void): void {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = address;
  const strip = element('section', 'changed-strip');
  strip.setAttribute('aria-label', 'Changed since your last visit');
  const words = element('p', '');
  // An empty status takes its words later: readers of the screen hear them then.
  words.setAttribute('role', 'status');
  const what = element('a', '', 'What changed');
  what.href = historyAddress();
  const off = button('Turn off', stop);
  strip.append(
    words,
    what,
    button('Dismiss', () => strip.remove()),
    off,
  );
  strip.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') strip.remove();
  });
  styles.onload = () => {
    document.body.append(strip);
    words.textContent = 'This page has changed since your last visit.';
  };
  document.head.append(styles);

  function stop(): void {
    forget();
    words.textContent = 'Visits are no longer remembered.';
    what.textContent = 'Where to switch that on again';
    what.href = `${siteBase()}changes/#visits`;
    off.remove();
    what.focus();
  }
}

/** The history of this page, or the changes of the whole site where it has none. */
function historyAddress(): string {
  const own = document.querySelector<HTMLAnchorElement>('.page-tools a[href$="/history/"]');
  return own?.href ?? `${siteBase()}changes/`;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
