import fc from 'fast-check';
import type { ContentFile } from '../../src/knowledge/knowledge-records.ts';

/** Text that means something to one of the parsers, put in where nobody expects it. */
const TOKENS = [
  '---',
  '\n---\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0000',
  '\u202E',
  '\uD83D\uDE80',
  '\uD800',
  '{',
  '}',
  '{x}',
  '{/* */}',
  '<',
  '>',
  '</',
  '/>',
  '<a',
  '<b>',
  '</b>',
  '<>',
  '</>',
  '<Fact id="',
  '<Note>',
  '</Note>',
  '<!--',
  '-->',
  '<?',
  '<![CDATA[',
  '`',
  '```\n',
  '~~~\n',
  '*',
  '**',
  '_',
  '[',
  ']',
  '](',
  '![',
  '[^1]',
  '[^1]: ',
  '|',
  '| - |\n',
  '# ',
  '#### ',
  '> ',
  '- ',
  '1. ',
  '\\',
  '&',
  '&#58;',
  '&lt;',
  '://',
  'javascript:',
  ':',
  ': ',
  '- - ',
  '? ',
  '! ',
  '!!js/function ',
  '&a ',
  '*a',
  '<<: *a',
  '@',
  '%',
  '|\n',
  '>-\n',
  '"',
  "'",
  '[]',
  '{}',
  '[[',
  ',',
  '#',
  ' #',
  '~',
  'null',
  'true',
  '1e999',
  '.nan',
  '0x1F',
  '2026-02-30',
  '__proto__: 1',
  'constructor',
  'import x from "y"\n',
  '\nexport const x = 1\n',
  '...',
  '${',
  '=',
  '={',
  '="',
] as const;

/** One change, as places between 0 and 1 along the text, so that it fits a text of any length. */
interface Change {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly size: number;
  readonly token: string;
}

const KINDS = [
  'delete',
  'insert',
  'replace',
  'duplicate',
  'swap-characters',
  'delete-line',
  'duplicate-line',
  'swap-lines',
  'indent',
  'outdent',
  'swap-words',
  'cut',
] as const;

// Without the usual preference for extremes: every place of a file is as good as any other.
const place = fc.noBias(fc.nat({ max: 999_999 })).map((part) => part / 1_000_000);

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: place,
  to: place,
  size: fc.integer({ min: 1, max: 12 }),
  token: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
});

/** Real files with one to four random changes. */
export function mutants(originals: readonly ContentFile[]): fc.Arbitrary<ContentFile> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([original, changes]) => withText(original, changes.reduce(apply, textOf(original))));
}

/** Small files of every kind: whole where a file is small, else its head and one part of it. */
export function smallFiles(files: readonly ContentFile[], longest = 4000): ContentFile[] {
  return files.flatMap((file) => {
    if (file.bytes !== undefined) return [file];
    const part = PARTS.find(([place]) => file.path.startsWith(place))?.[1];
    if (part === undefined || file.text.length <= longest) return [file];
    const [head = '', ...parts] = file.text.split(part);
    return parts.map((text) => ({ path: file.path, text: (head + text).slice(0, longest * 2) }));
  });
}

/** Where a long file can be parted without becoming faulty, by how its path begins. */
const PARTS: readonly (readonly [place: string, between: RegExp])[] = [
  ['articles/', /(?=^## )/m],
  ['facts/', /(?=^ {2}[a-z0-9-]+:$)/m],
  ['timeline/', /(?=^ *- id:)/m],
  ['claims/', /(?=^ *- id:)/m],
  ['runs/', /(?=^ *- id:)/m],
  ['questions/', /(?=^ *- id:)/m],
  ['glossary/', /(?=^ *- id:)/m],
  ['history/', /(?=^ *- id:)/m],
  ['corrections.yaml', /(?=^ *- id:)/m],
  ['synonyms.yaml', /(?=^ *- id:)/m],
  ['tables/', /(?=^ *- label:)/m],
];

function textOf(file: ContentFile): string {
  return file.bytes === undefined ? file.text : new TextDecoder().decode(file.bytes);
}

function withText(file: ContentFile, text: string): ContentFile {
  return file.bytes === undefined
    ? { path: file.path, text }
    : { path: file.path, text: '', bytes: new TextEncoder().encode(text) };
}

function apply(text: string, { kind, at, to, size, token }: Change): string {
  const i = Math.floor(at * text.length);
  const part = text.slice(i, i + size);
  const rest = text.slice(i + part.length);
  switch (kind) {
    case 'delete':
      return text.slice(0, i) + rest;
    case 'insert':
      return text.slice(0, i) + token + text.slice(i);
    case 'replace':
      return text.slice(0, i) + token + rest;
    case 'duplicate':
      return text.slice(0, i) + part + part + rest;
    case 'swap-characters':
      return text.slice(0, i) + [...part].reverse().join('') + rest;
    case 'cut':
      return text.slice(0, i);
    case 'swap-words':
      return swapped(text.split(/(?<=\s)/), at, to).join('');
    default:
      return changeLines(text.split('\n'), { kind, at, to, size }).join('\n');
  }
}

type LineChange = Pick<Change, 'kind' | 'at' | 'to' | 'size'>;

function changeLines(lines: readonly string[], { kind, at, to, size }: LineChange): string[] {
  const i = Math.floor(at * lines.length);
  const line = lines[i] ?? '';
  if (kind === 'swap-lines') return swapped(lines, at, to);
  if (kind === 'delete-line') return lines.toSpliced(i, 1);
  if (kind === 'duplicate-line') return lines.toSpliced(Math.floor(to * lines.length), 0, line);
  const indented = kind === 'indent' ? ' '.repeat(size % 5) + line : line.replace(/^ {1,3}/, '');
  return lines.toSpliced(i, 1, indented);
}

function swapped(list: readonly string[], at: number, to: number): string[] {
  const i = Math.floor(at * list.length);
  const j = Math.floor(to * list.length);
  const [a = '', b = ''] = [list[i], list[j]];
  return list.map((item, index) => (index === i ? b : index === j ? a : item));
}
