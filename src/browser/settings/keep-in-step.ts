/**
 * Importing this file keeps the page in step with settings chosen in other tabs, also while it was
 * kept for the Back button or drawn ahead. The code comes when there is something to follow.
 */
import { STORAGE_KEY } from './storage-keys.ts';

addEventListener('storage', ({ key }) => {
  // Without a key the whole storage was emptied.
  if (key === STORAGE_KEY || key === null) follow();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) follow();
});
const atStart = stored();
document.addEventListener('prerenderingchange', () => {
  if (stored() !== atStart) follow();
});

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is blocked: there is nothing to follow.
    return null;
  }
}

function follow(): void {
  // The next page has the settings anyway.
  import('./stored-settings.ts').then((module) => module.followStorage()).catch(() => undefined);
}
