/**
 * Reads RIS by the rules of its specification, apart from the code that writes it: lines of a tag of
 * two signs, two spaces, a hyphen and a space, each entry from "TY" to "ER".
 *
 * @throws on a line that is none, on a tag that comes twice, on an entry that does not begin or end
 */
export function readRis(text: string): Map<string, string>[] {
  const entries: Map<string, string>[] = [];
  let open: Map<string, string> | undefined;
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === '') throw new Error(`no line of RIS: ${line}`);
    if ((open === undefined) !== (tag === 'TY')) throw new Error(`out of place: ${line}`);
    if (tag === 'ER') {
      if (open !== undefined) entries.push(open);
      open = undefined;
      continue;
    }
    open ??= new Map();
    if (open.has(tag)) throw new Error(`twice: ${tag}`);
    open.set(tag, value);
  }
  if (open !== undefined) throw new Error('an entry has no end');
  return entries;
}
