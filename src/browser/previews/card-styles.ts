import address from '../../styles/previews.css?url';

let loading: Promise<void> | undefined;

/** Loads the styles of cards, once. Never fails: a card without styles can still be read. */
export function loadCardStyles(): Promise<void> {
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
