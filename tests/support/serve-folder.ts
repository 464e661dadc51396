import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Whole sites are read through this server; how small its answers are is measured elsewhere. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export interface FolderServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on loopback as a plain static host does: brotli for text, 404.html for the rest. */
export async function serveFolder(
  folder: string,
  basePath = '/',
  /** Headers beyond those of a plain host, by the path that is asked for. */
  headersOf: (
    path: string,
    request: IncomingMessage,
  ) => Readonly<Record<string, string>> = () => ({}),
): Promise<FolderServer> {
  // Many visits ask for the same files; one that was deployed since has another time or size.
  const known = new Map<string, Buffer>();
  const compressed = (file: string): Buffer => {
    const { mtimeMs, size, ino } = statSync(file);
    const key = `${file} ${mtimeMs} ${size} ${ino}`;
    const body = known.get(key) ?? brotliCompressSync(readFileSync(file), QUICK);
    known.set(key, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
    const name =
      inside === undefined
        ? undefined
        : join(
            folder,
            normalize(inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside),
          );
    const isFile = name?.startsWith(folder) && existsSync(name) && statSync(name).isFile();
    const file = isFile && name ? name : join(folder, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isText = type !== 'application/octet-stream';
    response.writeHead(isFile ? 200 : 404, {
      'content-type': type,
      ...(isText && { 'content-encoding': 'br' }),
      ...headersOf(path, request),
    });
    response.end(isText ? compressed(file) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The test server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
