import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { BuildSettings } from '../build-settings.ts';
import { drawWithTexts } from '../content-access/article-texts.ts';
import { knowledgeOf } from '../content-access/read-knowledge.ts';
import { drawFiles } from './draw-files.ts';
import { drawingKeys } from './drawing-keys.ts';
import { buildDigest, openKept } from './kept.ts';
import type { KeptFiles } from './kept-files.ts';
import { textsRead } from './texts-read.ts';

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
        let store: KeptFiles | undefined;
        let kept = 0;
        let drawn = 0;
        let hasFailed = false;
        const setUp = async (): Promise<void> => {
          store = await openKept(settings, output, 'drawn');
          if (store === undefined) return;
          keyOf = drawingKeys(buildDigest(settings, output), knowledgeOf(settings.contentFolder));
        };
        const render =
          (standard: AstroPrerenderer): AstroPrerenderer['render'] =>
          async (request, options) => {
            const path = new URL(request.url).pathname.slice(settings.basePath.length);
            const key = keyOf(path);
            const before = await store?.take(path, key);
            if (before !== undefined) {
              kept += 1;
              await store?.put(path, key, before).catch(() => undefined);
              return new Response(before);
            }
            drawn += 1;
            // A body may be made when it is read, so it is read here.
            const draw = async () => {
              const result = await standard.render(request, options);
              const response = result instanceof Response ? result : result.response;
              if (response.status !== 200 || response.body === null) return result;
              const bytes = new Uint8Array(await response.arrayBuffer());
              await store?.put(path, key, bytes).catch(() => undefined);
              const { status, headers } = response;
              const whole = new Response(bytes, { status, headers });
              return result instanceof Response ? whole : { ...result, response: whole };
            };
            return drawWithTexts(path, textsRead(path), draw).catch((error: unknown) => {
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
            await (hasFailed ? store?.abandon() : store?.finish())?.catch(() => undefined);
            if (kept > 0) logger.info(`${kept} files as they were drawn before, ${drawn} anew`);
          },
        });
        setPrerenderer((standard) => drawFiles(keeping(standard), folders, logger));
      },
    },
  };
}
