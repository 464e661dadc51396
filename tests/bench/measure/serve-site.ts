import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const PACKED = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg']);
const packed = new Map<string, Buffer>();

/**
 * Serves a finished site on loopback as every static host does: addresses without an ending too, text
 * packed by brotli at its best, each file once.
 */
export async function serveSite(folder: string) {
  const root = resolve(folder);
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = [path, `${path}.html`, `${path}/index.html`]
      .map((name) => join(root, name))
      .find((name) => name.startsWith(root + sep) && existsSync(name) && statSync(name).isFile());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const type = TYPES[ending] ?? 'application/octet-stream';
    if (!PACKED.has(ending)) {
      sent += statSync(file).size;
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
      return;
    }
    const edition = `${file} ${statSync(file).mtimeMs}`;
    const bytes = packed.get(edition) ?? brotliCompressSync(readFileSync(file));
    packed.set(edition, bytes);
    sent += bytes.length;
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': bytes.length,
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    /** Bytes of all files that were asked for so far, as they travelled, workers’ included. */
    sent: () => sent,
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
