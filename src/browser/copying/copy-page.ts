import { type CopyResult, copyText } from '../shared/copy-text.ts';

/** The reader waits for it with the button pressed. */
const PATIENCE_IN_MS = 10_000;

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

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_IN_MS) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  // Some hosts answer with a page where a file is missing.
  if (response.headers.get('content-type')?.startsWith('text/html') === true)
    throw new Error(`${address} is not Markdown`);
  return response.text();
}
