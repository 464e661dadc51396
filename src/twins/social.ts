import type { Twin, TwinKind } from './twin.ts';

/** Kinds of pages with a picture for links from elsewhere, as the picture names them. */
const PICTURED: Partial<Record<TwinKind, string>> = {
  article: 'Article',
  device: 'Data sheet',
  portal: 'Where to begin',
};

/** What the picture of a page names as its kind; undefined for pages without one. */
export const pictureWords = ({ kind }: Twin): string | undefined => PICTURED[kind];

/** Address of the picture of a page. */
export const picturePath = (path: string): string => `${path}social.png`;
