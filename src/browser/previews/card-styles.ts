import address from '../../styles/previews.css?url';
import { loadStyles } from '../shared/load-styles.ts';

/** Loads the styles of cards, once. Never fails: a card without styles can still be read. */
export function loadCardStyles(): Promise<void> {
  return loadStyles(address);
}
