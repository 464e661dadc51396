import { siteBase } from '../search/site-base.ts';

/** Workers of the site: search of records, search of the full text, and one for use without a network. */
const WORKER =
  /^(?:_astro\/answer-worker-[\w-]+\.js|pagefind\/pagefind-worker\.js|offline-worker\.js)$/;

interface Factory {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): void;
}

/** Whether an address is that of a worker of this site. */
export function isOwnWorker(address: string, origin: string, base: string): boolean {
  if (!URL.canParse(address, origin)) return false;
  const url = new URL(address, origin);
  return (
    url.origin === origin &&
    url.pathname.startsWith(base) &&
    WORKER.test(url.pathname.slice(base.length))
  );
}

/**
 * Where the browser enforces Trusted Types, nothing becomes a script's address or markup but what
 * this policy lets through: the addresses of the site's own workers, and no markup at all. Whoever
 * starts a worker calls this first; a page has one such policy.
 */
export function trustOwnWorkers(): void {
  // Not every browser has it, and the library of types not yet.
  const factory: Factory | undefined = Reflect.get(globalThis, 'trustedTypes');
  if (factory === undefined || factory.defaultPolicy !== null) return;
  factory.createPolicy('default', {
    createScriptURL: (address) =>
      isOwnWorker(address, location.origin, siteBase()) ? address : null,
  });
}
