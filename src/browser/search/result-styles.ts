import address from '../../styles/search-results.css?url';

let loading: Promise<void> | undefined;

/** Loads the styles of result rows, once. Never fails: rows without styles are still rows. */
export function loadResultStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  return loading;
}
