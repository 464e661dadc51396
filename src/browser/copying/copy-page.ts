import { type CopyResult, copyText } from '../shared/copy-text.ts';
import { fetchText } from '../shared/fetch-text.ts';

const SAID: Readonly<Record<CopyResult, string>> = {
  copied: 'Copied as Markdown.',
  refused: 'The browser does not let this page copy; the link “Markdown” opens the text.',
  failed: 'The Markdown of this page could not be loaded.',
};

/** Copies the page as Markdown, as its twin has it, and says so beside the button. */
export async function copyPage(button: Element): Promise<void> {
  const twin = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const status = statusBeside(button);
  status.textContent = SAID[await copyText(fetchText(twin?.href ?? ''))];
}

/** Heard when its words come: it is there before them. */
function statusBeside(button: Element): Element {
  const known = button.parentElement?.querySelector('[role="status"]');
  if (known) return known;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.parentElement?.append(status);
  return status;
}
