/**
 * Takes note of promises that the engine drops when one of its files does not come. Its failure is
 * found, told to the reader, and tried again by whoever asked it, so nothing is lost with them.
 */
export function takeEngineRejections(): void {
  addEventListener('unhandledrejection', (event) => {
    if (isOfEngine(event.reason)) event.preventDefault();
  });
}

const isOfEngine = (reason: unknown): boolean =>
  reason instanceof Error && /\/pagefind\/pagefind(?:-worker)?\.js/.test(reason.stack ?? '');
