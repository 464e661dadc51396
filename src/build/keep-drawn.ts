import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { BuildSettings } from '../build-settings.ts';
import { drawWithTexts } from '../content-access/article-texts.ts';
import { drawWithKeptParts, type KeptParts } from '../content-access/kept-parts.ts';
import { knowledgeOf } from '../content-access/read-knowledge.ts';
import { digest } from './digest.ts';
import { drawFiles } from './draw-files.ts';
import { drawingKeys } from './drawing-keys.ts';
import { buildDigest, openKept } from './kept.ts';
import type { KeptFiles } from './kept-files.ts';
import { isOfParts, textsRead } from './texts-read.ts';

/**
 * Takes over from the last build into the same folder what it drew from the same code and content,
 * and draws the rest. All that comes after the drawing is done as ever.
 */
export function keepDrawn(settings: BuildSettings): AstroIntegration {
  let output = '';
  let folders: Parameters<typeof drawFiles>[1];
  return {
    name: 'sparkpedia:keep-drawn',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
        folders = config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        let keyOf = (_path: string): string => '';
        let code = '';
        let store: KeptFiles | undefined;
        let parts: KeptFiles | undefined;
        let kept = 0;
        let drawn = 0;
        let partsKept = 0;
        let hasFailed = false;
        const setUp = async (): Promise<void> => {
          store = await openKept(settings, output, 'drawn');
          parts = await openKept(settings, output, 'parts');
          if (store === undefined) return;
          code = buildDigest(settings, output);
          keyOf = drawingKeys(code, knowledgeOf(settings.contentFolder));
        };
        const part = (name: string, key: string, make: () => Uint8Array): Uint8Array => {
          const before = parts?.take(name, key);
          if (before !== undefined) partsKept += 1;
          const bytes = before ?? make();
          parts?.put(name, key, bytes);
          return bytes;
        };
        const keptParts: KeptParts = {
          madeFrom: (words, make) => part(digest(words), code, make),
          readingAs: (path, make) => {
            const draw = () => Buffer.from(drawWithTexts(path, textsRead(path), make));
            return Buffer.from(part(`as ${path}`, keyOf(path), draw)).toString();
          },
        };
        const render =
          (standard: AstroPrerenderer): AstroPrerenderer['render'] =>
          async (request, options) => {
            const path = new URL(request.url).pathname.slice(settings.basePath.length);
            const files = isOfParts(path) ? undefined : store;
            const key = keyOf(path);
            const before = files?.take(path, key);
            if (before !== undefined) {
              kept += 1;
              files?.put(path, key, before);
              return new Response(before);
            }
            drawn += 1;
            // A body may be made when it is read, so it is read here.
            const draw = async () => {
              const result = await standard.render(request, options);
              const response = result instanceof Response ? result : result.response;
              if (response.status !== 200 || response.body === null) return result;
              const bytes = new Uint8Array(await response.arrayBuffer());
              files?.put(path, key, bytes);
              const { status, headers } = response;
              const whole = new Response(bytes, { status, headers });
              return result instanceof Response ? whole : { ...result, response: whole };
            };
            const drawFromParts = () => drawWithKeptParts(keptParts, draw);
            return drawWithTexts(path, textsRead(path), drawFromParts).catch((error: unknown) => {
              hasFailed = true;
              throw error;
            });
          };
        const keeping = (standard: AstroPrerenderer): AstroPrerenderer => ({
          ...standard,
          setup: async () => {
            await standard.setup?.();
            await setUp();
          },
          render: render(standard),
          teardown: async () => {
            await standard.teardown?.();
            // What failed to be drawn does not take the place of what was.
            for (const one of [store, parts])
              await (hasFailed ? one?.abandon() : one?.finish())?.catch(() => undefined);
            if (kept > 0) logger.info(`${kept} files as they were drawn before, ${drawn} anew`);
            if (partsKept > 0)
              logger.info(`${partsKept} pictures and texts as they were made before`);
          },
        });
        setPrerenderer((standard) => drawFiles(keeping(standard), folders, logger));
      },
    },
  };
}
