/** Gives each command a button that copies it, where the browser lets pages write the clipboard. */
const COPIED_MS = 2000;
const LONGEST_NAME = 80;

for (const box of document.querySelectorAll<HTMLElement>('[data-command]')) {
  const code = box.querySelector('pre code');
  // Clipboards are closed to pages that come over plain http.
  if (code === null || !('clipboard' in navigator)) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-command';
  button.textContent = 'Copy';
  // Several stand on a page: each says of which command it is, and what became of it is heard.
  button.ariaLabel = `Copy ${code.textContent ?? ''}`.slice(0, LONGEST_NAME);
  button.ariaLive = 'polite';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent ?? '').then(
      () => tell(button, 'Copied'),
      () => tell(button, 'Not allowed: select and copy'),
    );
  });
  box.append(button);
}

function tell(button: HTMLButtonElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, COPIED_MS);
}
