import { KINDS } from '../content-kinds/index.ts';
import type { AnyKind, Kinds } from '../content-kinds/kind.ts';

/** Endings of the pictures that may lie in `content/media/`, with their media types. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Ending of a path, without the dot and in lower case. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Whether a path is that of a picture. */
export function isPicture(path: string): boolean {
  return path.startsWith('media/') && Object.hasOwn(PICTURE_TYPES, endingOf(path));
}

/** Where a text file belongs. */
export interface Place {
  readonly kindName: string;
  readonly kind: AnyKind;
  /** Empty for a file that is alone of its kind. */
  readonly folder: string;
  /** File name without its ending. */
  readonly id: string;
}

/** The place of a text file, or a sentence that says why the site does not read it. */
export function placeOf(path: string, kinds: Kinds = KINDS): Place | string {
  const all = Object.entries(kinds);
  for (const [kindName, kind] of all)
    if ('file' in kind.place && kind.place.file === path)
      return { kindName, kind, folder: '', id: path.replace(/\.[^.]*$/, '') };
  const [folder = '', name = '', ...deeper] = path.split('/');
  const found = all.find(([, { place }]) => 'folder' in place && place.folder === folder);
  if (found === undefined || name === '') return notRead(kinds);
  const [kindName, kind] = found;
  const ending = `.${'folder' in kind.place ? (kind.place.ending ?? 'yaml') : 'yaml'}`;
  if (deeper.length > 0 || !name.endsWith(ending)) {
    const pictures =
      folder === 'media' ? ` Pictures end in ${Object.keys(PICTURE_TYPES).join(', ')}.` : '';
    return `Files of ${folder}/ lie directly in that folder and end in ${ending}.${pictures}`;
  }
  return { kindName, kind, folder, id: name.slice(0, -ending.length) };
}

function notRead(kinds: Kinds): string {
  const places = Object.values(kinds).map(({ place }) => place);
  const folders = places.flatMap((place) => ('folder' in place ? place.folder : []));
  const files = places.flatMap((place) => ('file' in place ? place.file : []));
  return `The site does not read this file. Content lies in ${folders.join(', ')}, or in ${files.join(' or ')}.`;
}
