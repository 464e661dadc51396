const loading = new Map<string, Promise<void>>();

/** Loads a sheet of styles, once. Never fails: what has no styles can still be used. */
export function loadStyles(address: string): Promise<void> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
