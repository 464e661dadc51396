import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedSite } from '../../src/command-line/built-files.ts';
import { deployToServer, rollBack } from '../../src/command-line/deploy-server.ts';
import { hostingFiles } from '../../src/hosting/files.ts';
import { buildVariant, type Variant } from '../support/build-variant.ts';
import { noteFigure } from '../support/figures.ts';
import { hasServer, type Server } from '../support/find-server.ts';
import { type Answered, bodiesOf, soak } from '../support/load.ts';
import { type RunningServer, runServer } from '../support/real-server.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const SOAK_MS = 60_000;
const CONNECTIONS = 64;
const { folder: first, basePath } = TEST_SITES.kitchenSink;

let second: Variant;
beforeAll(() => {
  second = buildVariant({
    edit: { file: 'articles/everything.mdx', from: 'A quotation.', to: 'A longer quotation.' },
  });
});
afterAll(() => second?.remove());

describe.each<Server>(['nginx', 'caddy'])('%s under load', (name) => {
  describe.skipIf(!hasServer(name))('with deploys inside', () => {
    const place = mkdtempSync(join(tmpdir(), `sparkpedia-load-${name}-`));
    const target = { folder: join(place, 'site'), basePath };
    let server: RunningServer;
    let answered: Answered;
    beforeAll(async () => {
      deployToServer(first, target);
      const root = join(target.folder, 'current');
      server = await runServer(name, place, hostingFiles(finishedSite(first, basePath), root));
      const editions = [bodiesOf(first), bodiesOf(second.folder)];
      const paths = [...(editions[0]?.keys() ?? [])].filter((path) => editions[1]?.has(path));
      const soaking = soak({
        origin: server.origin + basePath,
        paths,
        connections: CONNECTIONS,
        milliseconds: SOAK_MS,
        editions,
      });
      for (const change of [() => deployToServer(second.folder, target), () => rollBack(target)]) {
        await new Promise((resolve) => setTimeout(resolve, SOAK_MS / 3));
        change();
      }
      answered = await soaking;
    });
    afterAll(async () => {
      await server?.close();
      rmSync(place, { recursive: true, force: true });
    });

    it('answers every request, with the whole of a file of one edition', () => {
      expect(answered.faults.slice(0, 10)).toEqual([]);
      // Far below what any machine does: the soak must have been one.
      expect(answered.count).toBeGreaterThan(5_000);
      noteFigure(`load-${name}-requests`, answered.count, `requests of ${name}, none failed`);
      noteFigure(
        `load-${name}-rate`,
        Math.round(answered.count / (SOAK_MS / 1000)),
        `requests a second of ${name}, the generator on the same processors`,
      );
    });

    it('served both editions', () => {
      expect(answered.fromEdition.every((count) => count > 0)).toBe(true);
    });
  });
});
