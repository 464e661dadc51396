import type { Twin, TwinKind } from './twin.ts';

/**
 * Kinds of pages with a picture of their own for links from elsewhere, as the picture names them. All
 * others show that of the home page: drawing thousands of pictures would be the longest part of a build.
 */
const PICTURED: Partial<Record<TwinKind, string>> = {
  article: 'Article',
  device: 'Data sheet',
  portal: 'Where to begin',
  home: 'Encyclopedia',
};

/** What the picture of a page names as its kind; undefined for pages that show that of the home page. */
export const pictureWords = ({ kind }: Twin): string | undefined => PICTURED[kind];

/** Address of the picture of a page. */
export const picturePath = (path: string): string => `${path}social.png`;
