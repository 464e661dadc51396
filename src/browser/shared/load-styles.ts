/** How long something waits for its styles before it is shown without them. */
const PATIENCE_IN_MS = 4000;

const loading = new Map<string, Promise<void>>();

/** Loads a sheet of styles, once. Never fails, and never takes long: what has no styles can still be used. */
export function loadStyles(address: string): Promise<void> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    setTimeout(resolve, PATIENCE_IN_MS);
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
