import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { endingOf, PICTURE_TYPES } from '../knowledge/content-places.ts';

/**
 * Serves the pictures of the content folder while authoring. A build makes them with a route;
 * the development server answers no route whose address ends like a file.
 */
export function lendPictures(contentFolder: string): AstroIntegration {
  let prefix = '/media/';
  return {
    name: 'sparkpedia:lend-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        prefix = `${config.base.replace(/\/$/, '')}/media/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const type = PICTURE_TYPES[endingOf(path)];
          // Vite takes the base off before it asks, Astro's own server does not.
          if (type === undefined || !(path.startsWith(prefix) || path.startsWith('/media/'))) {
            next();
            return;
          }
          readFile(join(contentFolder, 'media', basename(path))).then(
            (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
            () => next(),
          );
        });
      },
    },
  };
}
