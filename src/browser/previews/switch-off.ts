import { chooseSetting } from '../settings/stored-settings.ts';

/** Sets the reader's wish for previews. The one place of the previews that writes a setting. */
export function choosePreviews(wish: 'off' | undefined): void {
  chooseSetting('previews', wish);
}
