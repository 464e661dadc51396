/**
 * Importing this file opens “Cite this page” as a dialog, and offers to cite the record in the
 * row that the address names. The code of both loads on first use.
 */
import { inTime } from '../shared/in-time.ts';

const fold = document.querySelector<HTMLDetailsElement>('details[data-cite]');

fold?.querySelector('summary')?.addEventListener('click', (event) => {
  // Folded open by the browser, for print or a search in the page: then it closes as usual.
  if (fold.open) return;
  event.preventDefault();
  inTime(import('./cite-dialog.ts'))
    .then(({ openPageDialog }) => openPageDialog(`${fold.dataset['cite']}cite`))
    .catch(() => {
      fold.open = true;
    });
});

/** Rows that are cited one by one: figures, measured runs, checked claims. */
const ROWS = ':is(.spec tr, .runs tr, .claims > li):target';

const offerFigure = (): void => {
  // Without it the row can be read as it is.
  if (document.querySelector(ROWS))
    import('./cite-row.ts').then((module) => module.offerInRow()).catch(() => undefined);
};
addEventListener('hashchange', offerFigure);
// Before that the browser may not have found the row yet.
addEventListener('load', offerFigure);
