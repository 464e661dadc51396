/**
 * Importing this file keeps the page in step with settings chosen in other tabs, also while it was
 * kept for the Back button. The code comes when there is something to follow.
 */
import { STORAGE_KEY } from './storage-keys.ts';

addEventListener('storage', ({ key }) => {
  // Without a key the whole storage was emptied.
  if (key === STORAGE_KEY || key === null) follow();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) follow();
});

function follow(): void {
  // The next page has the settings anyway.
  import('./stored-settings.ts').then((module) => module.followStorage()).catch(() => undefined);
}
