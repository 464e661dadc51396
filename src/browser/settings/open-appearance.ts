/** Importing this file connects the button in the header with the panel, whose code loads on first use. */
export {};

const button = document.querySelector<HTMLButtonElement>('[data-appearance-open]');

if (button) {
  button.hidden = false;
  button.addEventListener('pointerenter', () => void load(), { once: true });
  button.addEventListener('click', () => {
    // From the second time on the browser opens it by itself.
    if (!button.popoverTargetElement) void load().then((panel) => panel?.showPanel(button));
  });
}

async function load() {
  try {
    return await import('./appearance-panel.ts');
  } catch {
    // Without the panel the page is readable as it is, and the next press tries again.
    return undefined;
  }
}
