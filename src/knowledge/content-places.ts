/** The folders of `content/`, with the ending of their text files. */
export const FOLDERS = {
  articles: 'mdx',
  facts: 'yaml',
  references: 'yaml',
  timeline: 'yaml',
  tables: 'yaml',
  claims: 'yaml',
  models: 'yaml',
  formats: 'yaml',
  runs: 'yaml',
  media: 'yaml',
} as const;
export type Folder = keyof typeof FOLDERS;

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

/** Folder and id of a text file, or a sentence that says why the site does not read it. */
export function placeOf(path: string): { readonly folder: Folder; readonly id: string } | string {
  const [folder = '', name = '', ...deeper] = path.split('/');
  if (!Object.hasOwn(FOLDERS, folder) || name === '') {
    return `The site does not read this file. Content lies in ${Object.keys(FOLDERS).join(', ')}, or in home.yaml or corrections.yaml.`;
  }
  // `hasOwn` was asked in the line above; the compiler does not carry that into the type.
  const known = folder as Folder;
  const ending = `.${FOLDERS[known]}`;
  if (deeper.length > 0 || !name.endsWith(ending)) {
    const pictures =
      known === 'media' ? ` Pictures end in ${Object.keys(PICTURE_TYPES).join(', ')}.` : '';
    return `Files of ${folder}/ lie directly in that folder and end in ${ending}.${pictures}`;
  }
  return { folder: known, id: name.slice(0, -ending.length) };
}
