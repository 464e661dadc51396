/** Importing this file connects the button in the header with the panel, whose code loads on first use. */
import { inTime } from '../shared/in-time.ts';

const button = document.querySelector<HTMLButtonElement>('[data-appearance-open]');

if (button) {
  button.hidden = false;
  button.addEventListener('pointerenter', () => void load(), { once: true });
  button.addEventListener('click', () => {
    // From the second time on the browser opens it by itself.
    if (button.popoverTargetElement) return;
    void load().then((panel) => {
      button.nextElementSibling?.remove();
      if (panel === undefined) sayFailed(button);
      else void panel.showPanel(button);
    });
  });
}

/** Says so at the button; the next press tries again. */
function sayFailed(button: HTMLButtonElement): void {
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  button.after(words);
  words.textContent = 'Appearance could not be loaded.';
}

async function load() {
  try {
    return await inTime(import('./appearance-panel.ts'));
  } catch {
    // Without the panel the page is readable as it is, and the next press tries again.
    return undefined;
  }
}
