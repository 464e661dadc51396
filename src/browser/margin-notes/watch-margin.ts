/** Importing this file gives paragraphs their sources in the margin, once the reader scrolls and where there is one. */
export {};

const WIDE = matchMedia('(min-width: 80rem)');

if (document.querySelector('article.prose .sources'))
  addEventListener('scroll', begin, { passive: true });

function begin(): void {
  if (!WIDE.matches) return;
  removeEventListener('scroll', begin);
  // Without them the numbers lead to the sources as before.
  import('./margin-notes.ts').then((module) => module.showMarginNotes()).catch(() => undefined);
}
