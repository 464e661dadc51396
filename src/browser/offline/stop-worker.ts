/**
 * Takes the place of the service worker when it is to be ended everywhere: deletes all that is kept
 * and gives up the registration. It answers no request, so that all go to the network at once.
 */
import { forgetAll } from './kept-store.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const base = new URL(self.registration.scope).pathname;
  event.waitUntil(forgetAll(base).then(() => self.registration.unregister()));
});
