import { fetchText } from '../shared/fetch-text.ts';
import { entryOf } from './entry.ts';

/** Formats that are shown, with the ending of their file. */
export const FORMATS = [
  { name: 'Text', ending: 'txt' },
  { name: 'BibTeX', ending: 'bib' },
  { name: 'RIS', ending: 'ris' },
  { name: 'CSL-JSON', ending: 'json' },
] as const;
export type Ending = (typeof FORMATS)[number]['ending'];

/** A citation as its file has it. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** "Last changed 20 November 2026, revision 0a1b2c3d4e, as of 27 November 2026." */
  readonly version: string;
  readonly report: string | undefined;
}

const loading = new Map<string, Promise<string>>();

function load(address: string): Promise<string> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const made = fetchText(address).catch((error: unknown) => {
    // The next wish tries again.
    loading.delete(address);
    throw error;
  });
  loading.set(address, made);
  return made;
}

/**
 * The citation of a page, or that of one record on it.
 *
 * @param file address of the files without their ending
 * @param key of the record; undefined for a page
 * @throws if it does not come, or the file has no such citation
 */
export async function loadCited(file: string, key: string | undefined): Promise<Cited> {
  const entries: unknown = JSON.parse(await load(`${file}.json`));
  const found = Array.isArray(entries)
    ? entries.filter(isEntry).find(({ id }) => key === undefined || id.endsWith(`.${key}`))
    : undefined;
  if (found === undefined) throw new Error(`${file}.json has no citation of ${key ?? 'the page'}`);
  const { id, title, custom } = found;
  return { id, title, text: custom.text, version: custom.version, report: custom.report };
}

/** The citation in a format. */
export async function loadFormat(file: string, cited: Cited, ending: Ending): Promise<string> {
  if (ending === 'txt') return cited.text;
  return entryOf(await load(`${file}.${ending}`), ending, cited.id);
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly custom: { readonly text: string; readonly version: string; readonly report?: string };
}

/** Enough to draw it: another page could stand at the address. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('custom' in value)) return false;
  const { custom } = value;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof custom === 'object' &&
    custom !== null &&
    'text' in custom &&
    'version' in custom &&
    typeof custom.text === 'string'
  );
}
