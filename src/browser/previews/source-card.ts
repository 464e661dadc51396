import type { SourceRecord } from '../../page-models/previews/source-key.ts';
import { button, linkTo, made } from './card-view.ts';
import { type CitedPlace, placesCiting } from './cited-places.ts';
import { titleOf } from './keep-title.ts';
import { loadSource } from './load-card.ts';
import { closeCard, followLink } from './open-card.ts';
import { offerWayBack } from './way-back.ts';

/** How long a card waits for what is recorded of its source; then it shows what the page says. */
const PATIENCE_MS = 800;

/** From how many places on the list of them is folded. */
const MANY_PLACES = 5;

/** Fetches what is recorded of the source behind a number. */
export async function loadSourceOf(marker: HTMLAnchorElement): Promise<SourceRecord | undefined> {
  const title = entryOf(marker)?.querySelector('a')?.textContent;
  return title === undefined ? undefined : loadSource(title);
}

const entryOf = (marker: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(marker.hash.slice(1));

/** What the card of a source says, at the number that cites it; undefined without its entry. */
export async function sourceCard(marker: HTMLAnchorElement) {
  const entry = entryOf(marker);
  const title = entry?.querySelector('a');
  if (!entry || !title) return undefined;
  const kind = entry.querySelector('i')?.textContent ?? '';
  const rows = made('dl', 'preview-figures source-rows', row('Kind of source', kind));
  const list = made('a', '', 'Go to the list of sources');
  list.href = marker.hash;
  const actions = made('span', 'source-ways', list);
  const fill = (record: SourceRecord | undefined): void => {
    if (record === undefined) return;
    rows.replaceChildren(...recordRows(record));
    actions.append(linkTo(record.path, 'All that rests on it'));
    if (rows.isConnected) followLink();
  };

  const loading = loadSourceOf(marker).then(fill);
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([loading, late]);

  const link = made('a', '', title.textContent);
  link.href = title.href;
  const by = (title.nextSibling?.textContent ?? '').replace(/^,\s*|\s*$/g, '');
  const at = titleOf(marker);
  const body = made(
    'div',
    'preview-body',
    made('p', 'preview-kind', `Source ${marker.textContent}`),
    made('p', 'preview-title', link),
    made('p', 'preview-text', by),
    ...(at === '' ? [] : [made('p', 'preview-text', `At: ${at}`)]),
    rows,
    ...placeList(marker),
  );
  const close = button('Close', () => closeCard(true));
  return { label: `Source: ${title.textContent}`, body, actions: [actions, close] };
}

function row(name: string, ...value: readonly (Node | string)[]): HTMLElement {
  return made('div', '', made('dt', '', name), made('dd', '', ...value));
}

function recordRows(record: SourceRecord): HTMLElement[] {
  const { kind, published, changed, checked, access, version, archive, health } = record;
  const archived = made('a', '', `copy of ${archive?.date}`);
  archived.href = archive?.url ?? '';
  return [
    row('Kind of source', kind),
    row('Published', published ?? 'not stated'),
    ...(changed === undefined ? [] : [row('Last changed', changed)]),
    ...(checked === undefined ? [] : [row('Last checked by us', checked)]),
    row('How we know it', access),
    ...(version === undefined ? [] : [row('Version read', version)]),
    ...(archive === undefined ? [] : [row('Archive', archived)]),
    ...(health === undefined ? [] : [row('Its address', health)]),
  ];
}

/** The places of the page that cite the source, each leading there. */
function placeList(marker: HTMLAnchorElement): HTMLElement[] {
  const places = placesCiting(marker);
  if (places.length < 2) return [];
  const list = made('ul', 'source-places', ...places.map((place) => placeItem(place, marker)));
  const words = `Cited at ${places.length} places of this page`;
  if (places.length < MANY_PLACES) return [made('p', 'preview-kind', words), list];
  const details = made('details', 'source-uses', made('summary', '', words), list);
  details.addEventListener('toggle', followLink);
  return [details];
}

function placeItem({ marker, words, section, fact }: CitedPlace, open: Element): HTMLElement {
  const name = made('a', '', words);
  name.href = `#${marker.id}`;
  const isHere = marker === open;
  const notes = made('span', 'preview-origin', ` ${isHere ? 'here' : section}`);
  if (fact !== undefined) {
    const sheet = made('a', '', 'its record');
    sheet.setAttribute('href', fact.getAttribute('href') ?? '');
    notes.append(', ', sheet);
  }
  return made('li', '', isHere ? words : name, notes);
}

/**
 * Leads to a place of this page that a link of the open card names, and offers the way back.
 * Returns whether it did.
 */
export function followPlace(event: MouseEvent, opened: HTMLAnchorElement | undefined): boolean {
  const { target } = event;
  const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (opened === undefined || hasModifier || !(target instanceof HTMLAnchorElement)) return false;
  const isOfPage = target.getAttribute('href')?.startsWith('#') ?? false;
  if (!isOfPage || target.closest('.preview:popover-open') === null) return false;
  event.preventDefault();
  const { hash } = target;
  closeCard(false);
  // As a link does it, so that the browser’s way back works too.
  location.hash = hash;
  offerWayBack(opened);
  return true;
}
