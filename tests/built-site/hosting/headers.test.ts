import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedSite } from '../../../src/command-line/built-files.ts';
import { hostedSite } from '../../../src/hosting/files.ts';
import { headersOf } from '../../../src/hosting/headers.ts';
import { TYPES_OF_FILES } from '../../../src/hosting/media-types.ts';
import { classOf, PATH_CLASSES } from '../../../src/hosting/path-classes.ts';
import { hasServer } from '../../support/find-server.ts';
import { type RunningServer, startServer } from '../../support/real-server.ts';
import { TEST_SITES } from '../../support/test-sites.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as a browser does, without what `fetch` adds and takes away. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

/** Paths of each class: some of every folder and ending. */
function samplesOf(files: readonly string[]): string[] {
  const paths = files
    .filter((file) => !/^_[^/]+$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const groups = Map.groupBy(
    paths,
    (path) => `${classOf(path)} ${path.split('/')[1]} ${/\.[^.]+$/.exec(path)?.[0]}`,
  );
  return [...groups.values()].flatMap((group) => group.slice(0, 2));
}

const { kitchenSink, oneArticle } = TEST_SITES;

for (const server of ['nginx', 'caddy'] as const)
  describe.skipIf(!hasServer(server)).each([kitchenSink, oneArticle])(
    `${server}, with a site under $basePath`,
    ({ folder, basePath }) => {
      const finished = finishedSite(folder, basePath);
      const { files } = finished;
      const site = hostedSite(finished);
      const paths = samplesOf(files);
      let running: RunningServer;
      beforeAll(async () => {
        running = await startServer(server, { folder, basePath });
      });
      afterAll(() => running?.close());
      const addressOf = (path: string) => running.origin + basePath.replace(/\/$/, '') + path;

      function expectHeaders(answer: Answer, path: string, name = classOf(path)): void {
        const wanted = Object.entries(headersOf(name, site)).map(([key, value]) => [
          key.toLowerCase(),
          value,
        ]);
        const found = wanted.map(([key = '']) => [key, answer.headers[key]]);
        expect(found, `${answer.status} ${path}`).toEqual(wanted);
        if (name !== 'data')
          expect(answer.headers['access-control-allow-origin'], path).toBeUndefined();
      }

      it('has files of every class to ask for', () => {
        expect(new Set(paths.map(classOf))).toEqual(new Set(PATH_CLASSES.map(({ name }) => name)));
        expect(paths.length).toBeGreaterThan(40);
      });

      it('sends every header with 200, 304 and a part', async () => {
        for (const path of paths) {
          const whole = await ask(addressOf(path));
          expect(whole.status, path).toBe(200);
          expectHeaders(whole, path);
          const tag = String(whole.headers['etag']);
          const unchanged = await ask(addressOf(path), { 'if-none-match': tag });
          expect(unchanged.status, path).toBe(304);
          expectHeaders(unchanged, path);
          if (whole.body === '') continue;
          const part = await ask(addressOf(path), { range: 'bytes=0-9' });
          expect(part.status, path).toBe(206);
          expect(part.body.length, path).toBeLessThanOrEqual(10);
          expectHeaders(part, path);
        }
      });

      it.each([
        '/no-such-page/',
        '/wiki/no-such-page/',
        '/_astro/gone.abc123.js',
        '/_astro/gone.abc123.css',
        '/pagefind/fragment/gone.pf_fragment',
        '/pagefind/gone.pf_meta',
        '/data/gone.csv',
        '/gone.svg',
        '/_headers',
      ])('answers %s with the page for such addresses, which nobody keeps', async (path) => {
        const answer = await ask(addressOf(path));
        expect(answer.status).toBe(404);
        expect(answer.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
        expect(answer.body).toContain('There is no page at this address');
        expectHeaders(answer, path, 'page');
      });

      it('leads an address without its last slash on, without leaving the host', async () => {
        const answer = await ask(addressOf('/wiki'));
        expect([301, 308]).toContain(answer.status);
        expect(String(answer.headers['location'])).toMatch(new RegExp(`^${basePath}wiki/$`));
        expectHeaders(answer, '/wiki');
      });

      it('names the type of each file', async () => {
        const types = new Map<string, string>();
        for (const path of paths) {
          const answer = await ask(addressOf(path));
          types.set(/[^/]*$/.exec(path)?.[0] ?? '', String(answer.headers['content-type']));
        }
        const typeOf = (ending: string) =>
          [...types]
            .find(
              ([name]) => name === ending || (name.endsWith(ending) && !(name in TYPES_OF_FILES)),
            )?.[1]
            .replaceAll(' ', '');
        expect(typeOf('.js')).toBe('text/javascript;charset=utf-8');
        expect(typeOf('.css')).toBe('text/css;charset=utf-8');
        expect(typeOf('.csv')).toBe('text/csv;charset=utf-8');
        expect(typeOf('.json')).toMatch(/^application\/json(;charset=utf-8)?$/);
        expect(typeOf('opensearch.xml') ?? 'none').toMatch(
          /^application\/opensearchdescription\+xml|none/,
        );
      });

      it.each(Object.entries(TYPES_OF_FILES))(
        'names the type of every %s, in whichever folder it lies',
        async (name, type) => {
          const deepest = files
            .filter((file) => file === name || file.endsWith(`/${name}`))
            .toSorted((a, b) => b.split('/').length - a.split('/').length)
            .slice(0, 3);
          for (const file of deepest) {
            const { headers } = await ask(addressOf(`/${file}`));
            expect(headers['content-type'], file).toBe(type);
          }
        },
      );

      it('compresses text, and not the index, which is compressed', async () => {
        const how = async (path: string) => {
          const answer = await ask(addressOf(path), { 'accept-encoding': 'gzip' });
          return answer.headers['content-encoding'];
        };
        const of = (pattern: RegExp) => paths.find((path) => pattern.test(path)) ?? '';
        expect(await how('/')).toBe('gzip');
        expect(await how(of(/_astro\/.*\.css$/))).toBe('gzip');
        expect(await how(of(/\.pf_fragment$/))).toBeUndefined();
      });
    },
  );
