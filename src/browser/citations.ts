import { placeBeside } from './place-beside.ts';

const MARKER = 'sup > a[href^="#s"]';

/**
 * Shows a source where it is cited, and brings readers back from the list of sources.
 * Without script a marker is a plain link to the list, and the list links back.
 */
export function connectCitations(): void {
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  card.id = 'citation-card';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', 'Source');
  let opener: HTMLAnchorElement | undefined;

  const close = (returnFocus: boolean): void => {
    if (!opener) return;
    card.hidePopover();
    opener.removeAttribute('aria-expanded');
    if (returnFocus) opener.focus();
    opener = undefined;
  };

  const open = (marker: HTMLAnchorElement): void => {
    const entry = document.getElementById(marker.hash.slice(1));
    if (!entry) return;
    close(false);
    opener = marker;
    card.replaceChildren(...cardContent(entry, marker));
    // In the flow right after its marker, so that Tab leads into the card.
    marker.after(card);
    card.showPopover();
    marker.setAttribute('aria-expanded', 'true');
    placeBeside(card, marker);
  };

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (card.contains(target)) {
      if (target instanceof HTMLAnchorElement && target.hash && opener) {
        const from = opener;
        close(false);
        offerWayBack(from);
      }
      return;
    }
    const marker = target.closest<HTMLAnchorElement>(MARKER);
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!marker || hasModifier) {
      close(false);
      return;
    }
    if (!document.getElementById(marker.hash.slice(1))) return;
    event.preventDefault();
    if (marker === opener) close(false);
    else open(marker);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && opener) {
      event.preventDefault();
      close(true);
    }
  });
  addEventListener('scroll', () => opener && placeBeside(card, opener), { passive: true });
}

/** The card of a source: a copy of its entry's texts and links, without ids. */
function cardContent(entry: HTMLElement, marker: HTMLAnchorElement): HTMLElement[] {
  const paragraph = (...nodes: (Node | string)[]): HTMLElement => {
    const p = document.createElement('p');
    p.append(...nodes);
    return p;
  };
  const link = (href: string, text: string): HTMLAnchorElement => {
    const a = document.createElement('a');
    a.href = href;
    a.textContent = text;
    return a;
  };
  const title = entry.querySelector('a');
  const by = (title?.nextSibling?.textContent ?? '').replace(/^,\s*/, '');
  const kind = entry.querySelector('i')?.textContent ?? '';
  const place = marker.title === '' ? [] : [paragraph(`At: ${marker.title}`)];
  const actions = paragraph(link(marker.hash, 'Go to the list of sources'));
  actions.className = 'card-actions';
  return [
    paragraph(title ? link(title.href, title.textContent) : (entry.textContent ?? '')),
    paragraph(by),
    ...place,
    paragraph(kind),
    actions,
  ];
}

/** Names the place that the reader came from, until it is reached again. */
function offerWayBack(marker: HTMLAnchorElement): void {
  document.querySelector('.back-to-text')?.remove();
  const back = document.createElement('a');
  back.className = 'back-to-text';
  back.href = '#';
  back.textContent = `Back to ${sectionName(marker)}`;
  back.addEventListener('click', (event) => {
    event.preventDefault();
    back.remove();
    marker.scrollIntoView({ block: 'center' });
    marker.focus({ preventScroll: true });
  });
  document.body.append(back);
}

/** Title of the section in which an element stands. */
function sectionName(element: Element): string {
  const headings = [...document.querySelectorAll('.prose :is(h1, h2, h3)')];
  const above = headings.filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const name = above.at(-1)?.firstChild?.textContent?.trim();
  return name ? `“${name}”` : 'the text';
}
