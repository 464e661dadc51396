const HELPER = '\0vite/preload-helper.js';
/** The import of the helper in a finished chunk, and the name that it has there. */
const IMPORTED = /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["']\.\/preload-helper\.[^"']*["'];?/;

/** The list of what the helper would fetch ahead, and a use of it. */
const LIST = /const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);\n?/;
const USE_OF_LIST = /,\s*__vite__mapDeps\(\[[\d,]*\]\)/g;

interface Output {
  readonly type: string;
  code?: string;
}

/**
 * A Vite plugin that leaves dynamic imports as the browser has them. Vite's helper fetches a
 * chunk's imports ahead of time; it weighs more than the two small files that it would save a
 * round trip for, and as a file of its own every reader of an article would fetch it.
 */
export function plainDynamicImport() {
  return {
    name: 'sparkpedia:plain-dynamic-import',
    enforce: 'pre' as const,
    load: (id: string): string | undefined =>
      id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
    /** What is left of the helper is shorter than its import: each chunk has its own. */
    generateBundle: {
      // Vite writes its list of files in the same step, without an order.
      order: 'post' as const,
      handler: (_options: unknown, bundle: Readonly<Record<string, Output>>): void => {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.code !== undefined)
            chunk.code = chunk.code
              .replace(IMPORTED, (_, name) => `const ${name}=(l)=>l();`)
              .replace(LIST, '')
              .replaceAll(USE_OF_LIST, '');
      },
    },
  };
}
