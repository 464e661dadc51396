const HELPER = '\0vite/preload-helper.js';

/**
 * A Vite plugin that leaves dynamic imports as the browser has them. Vite's helper fetches a
 * chunk's imports ahead of time; it weighs more than the two small files that it would save a
 * round trip for, and every reader of an article would pay for it.
 */
export function plainDynamicImport() {
  return {
    name: 'sparkpedia:plain-dynamic-import',
    enforce: 'pre' as const,
    load: (id: string): string | undefined =>
      id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
