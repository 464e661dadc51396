import address from '../../styles/search-results.css?url';
import { loadStyles } from '../shared/load-styles.ts';

/** Loads the styles of result rows, once. Never fails: rows without styles are still rows. */
export function loadResultStyles(): Promise<void> {
  return loadStyles(address);
}
