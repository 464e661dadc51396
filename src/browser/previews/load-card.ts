import type { PreviewCard } from '../../page-models/previews/card.ts';
import { CARD_FOLDER, fileOfCard } from '../../page-models/previews/card-files.ts';
import { type SourceRecord, sourceKey } from '../../page-models/previews/source-key.ts';

/** Nobody rests on a link for longer. */
const PATIENCE_IN_MS = 10_000;

const loading = new Map<string, Promise<Readonly<Record<string, unknown>>>>();

/**
 * The card of an address; undefined if there is none, or if it cannot be had. A section without a
 * card has that of its page.
 *
 * @param address as `cardAddress` gives it
 */
export async function loadCard(address: string): Promise<PreviewCard | undefined> {
  const plain = decode(address);
  const [page = ''] = plain.split('#');
  try {
    const { files } = await load('index');
    if (typeof files !== 'number') return undefined;
    for (const wanted of new Set([plain, page])) {
      const card = (await load(String(fileOfCard(wanted, files))))[wanted];
      if (isCard(card)) return card;
    }
  } catch {
    // Offline, or a file of another edition of the site: then there is no preview.
  }
  return undefined;
}

/**
 * What is recorded of a source; undefined if nothing is, or if it cannot be had.
 *
 * @param title as lists of sources print it
 */
export async function loadSource(title: string): Promise<SourceRecord | undefined> {
  const key = sourceKey(title);
  try {
    const { files } = await load('index');
    if (typeof files !== 'number') return undefined;
    const record = (await load(String(fileOfCard(key, files))))[key];
    return isSource(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function load(name: string): Promise<Readonly<Record<string, unknown>>> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const base = document.documentElement.dataset['base'] ?? '/';
  const made = fetchObject(`${base.slice(0, -1)}${CARD_FOLDER}${name}.json`).catch((error) => {
    // The next wish tries again.
    loading.delete(name);
    throw error;
  });
  loading.set(name, made);
  return made;
}

async function fetchObject(address: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_IN_MS) });
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (typeof answer !== 'object' || answer === null) throw new Error(`${address} has no cards`);
  return { ...answer };
}

/** Enough to draw it: the file is our own, but another page could stand at its address. */
function isCard(value: unknown): value is PreviewCard {
  return typeof value === 'object' && value !== null && 'kind' in value && 'title' in value;
}

function isSource(value: unknown): value is SourceRecord {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
