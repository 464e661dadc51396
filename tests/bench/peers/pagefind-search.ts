import type { SearchPlace } from './peer.ts';

/** Pagefind’s own interface, in a page that shows it at once. */
export const PAGEFIND_IN_PAGE: SearchPlace = {
  open: async (page) => {
    await page.click('.pagefind-ui__search-input');
  },
  box: '.pagefind-ui__search-input',
  row: '.pagefind-ui__result-link',
};

/** A page of the peers that bring no design of their own: text, a link home, search by Pagefind. */
export const plainPage = (parts: {
  readonly title: string;
  readonly description: string;
  readonly content: string;
}): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${parts.title}</title><meta name="description" content="${parts.description}">
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>
</head><body><header><a href="/">Home</a><div id="search"></div></header>
<main data-pagefind-body><h1>${parts.title}</h1>${parts.content}</main>
<script>new PagefindUI({ element: '#search', showSubResults: true });</script></body></html>
`;
