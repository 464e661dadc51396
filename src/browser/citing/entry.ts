/** Where one entry of a file ends and the next begins. */
const BORDER = { bib: /(?<=\n)\s*(?=@)/, ris: /(?<=\nER {2}- \r\n)/ } as const;
const NAMED = {
  bib: (id: string) => `{${id},`,
  ris: (id: string) => `\nID  - ${id}\r\n`,
} as const;

/**
 * One entry of a file of citations, as it stands there. Of CSL-JSON without what is there for this
 * site's dialog alone.
 *
 * @throws if the file has no such entry
 */
export function entryOf(file: string, format: 'bib' | 'ris' | 'json', id: string): string {
  const found =
    format === 'json'
      ? jsonEntry(JSON.parse(file), id)
      : file.split(BORDER[format]).find((entry) => entry.includes(NAMED[format](id)));
  if (found === undefined) throw new Error(`no citation of ${id}`);
  return `${found.trimEnd()}\n`;
}

function jsonEntry(entries: unknown, id: string): string | undefined {
  if (!Array.isArray(entries)) return undefined;
  const found: unknown = entries.find((one: unknown) => hasId(one, id));
  const without = (name: string, value: unknown): unknown =>
    name === 'custom' ? undefined : value;
  return found === undefined ? undefined : JSON.stringify([found], without, 2);
}

const hasId = (value: unknown, id: string): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && value.id === id;
