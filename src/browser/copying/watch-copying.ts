/** Importing this file connects the copying of a page, and of links to what is selected in it. */
import { inTime } from '../shared/in-time.ts';

const button = document.querySelector('[data-copy-page]');
button?.addEventListener('click', () => {
  inTime(import('./copy-page.ts')).then(
    ({ copyPage }) => copyPage(button),
    () => {
      button.textContent = 'Copying could not be loaded';
    },
  );
});

// When a selection is done, not while it grows; nothing is missed if the code does not come.
for (const name of ['pointerup', 'keyup'])
  document.addEventListener(name, () => {
    if (getSelection()?.isCollapsed === false)
      import('./selection-link.ts').then((module) => module.offerLink()).catch(() => undefined);
  });
