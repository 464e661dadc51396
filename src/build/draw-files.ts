import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Draws all files that are no pages as soon as they are known, and leaves the pages to Astro. Of each page
 * there are several small files; asking for each on its own way through Astro, and waiting for a
 * thread at every step of writing it, takes longer than making it.
 */
export function drawFiles(
  prerenderer: AstroPrerenderer,
  config: Pick<AstroConfig, 'base' | 'outDir' | 'publicDir'>,
  logger: Pick<AstroIntegrationLogger, 'error'>,
): AstroPrerenderer {
  const output = fileURLToPath(config.outDir);
  const publicFolder = fileURLToPath(config.publicDir);
  const base = config.base.replace(/\/$/, '');
  const draw = async ({ pathname, route }: Path): Promise<void> => {
    const request = new Request(new URL(encodeURI(base + pathname), 'http://localhost'));
    const result = await prerenderer.render(request, { routeData: route }).catch((error) => {
      logger.error(`${pathname} could not be drawn: ${error}`);
      throw error;
    });
    const response = result instanceof Response ? result : result.response;
    if (response.body === null) return;
    const file = join(output, nameOf(pathname));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  };
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      const times = countsOf(paths.map(({ pathname }) => pathname));
      // Astro reports what two routes or a public file would write as well.
      const isOurs = ({ pathname, route }: Path): boolean =>
        route.type === 'endpoint' &&
        times.get(pathname) === 1 &&
        !existsSync(join(publicFolder, nameOf(pathname)));
      for (const path of paths.filter(isOurs)) await draw(path);
      return paths.filter((path) => !isOurs(path));
    },
  };
}

/** With its own extension a path may end in a slash all the same. */
const nameOf = (pathname: string): string => pathname.replace(/\/$/, '');

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
