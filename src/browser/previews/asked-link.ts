/** Addresses that have a card: pages of records, their sections and facts, and terms. */
const HAS_CARD =
  /^\/(?:(?:wiki|devices|models|references|problems|software|guides|portals)\/[^/]+\/(?:#|$)|glossary\/#)/;

/** Where links lead on within a page, or show what they lead to already. */
const NOT_IN = 'nav, sup, .search-row, .preview:not(dialog)';

/**
 * The address whose card a link has, without the base path and with its anchor as the browser
 * writes it; undefined for other sites, pages without cards, and the page that is open.
 */
export function cardAddress({ origin, pathname, search, hash }: HTMLAnchorElement) {
  // Not with `siteBase`: every page would load one more file for it.
  const base = document.documentElement.dataset['base'] ?? '/';
  if (origin !== location.origin || search !== '' || !pathname.startsWith(base)) return undefined;
  const address = pathname.slice(base.length - 1) + hash;
  return pathname !== location.pathname && HAS_CARD.test(address) ? address : undefined;
}

/** Numbers of sources: their card says what the list of sources and its records say. */
const MARKER = 'sup > a[href^="#s"]';

/** Whether a link is the number of a source. */
export const isMarker = (link: Element): boolean => link.matches(MARKER);

/** The link with a card at an element of the text. */
export function previewedLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.closest('main, dialog') === null) return undefined;
  if (isMarker(link)) return link;
  if (link.closest(NOT_IN) !== null) return undefined;
  const address = cardAddress(link);
  // A pinned card does not offer itself once more.
  const isOwn = link.closest<HTMLElement>('[data-card]')?.dataset['card'] === address;
  return address === undefined || isOwn ? undefined : link;
}

/** The link of which an event asks to see the card, as far as the reader's settings allow. */
export function askedLink(event: Event): HTMLAnchorElement | undefined {
  const link = previewedLink(event.target);
  return link !== undefined && isAsking(event, isMarker(link)) ? link : undefined;
}

function isAsking(event: Event, isOfSource: boolean): boolean {
  const { previews, touchPreviews } = document.documentElement.dataset;
  if (event instanceof PointerEvent) {
    const isTouch = event.pointerType === 'touch';
    // What a number stands for is no preview: a press asks for it whatever the settings say.
    if (event.type === 'click')
      return (
        (isOfSource || (isTouch && touchPreviews === 'on' && previews !== 'off')) &&
        !event.defaultPrevented &&
        !hasModifier(event)
      );
    // With a button down it is a drag, which selects text.
    return previews !== 'off' && !isTouch && event.buttons === 0 && !savesData();
  }
  if (previews === 'off' && !isOfSource) return false;
  if (event instanceof KeyboardEvent)
    return event.key === 'ArrowDown' && event.altKey && !hasModifier(event);
  return (
    event.type === 'focusin' &&
    !isOfSource &&
    event.target instanceof Element &&
    event.target.matches(':focus-visible')
  );
}

const hasModifier = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey;

/** Whether the reader asked for fewer bytes. Not every browser tells, so the types do not know it. */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ===
  true;
