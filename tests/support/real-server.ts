import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finishedSite } from '../../src/command-line/built-files.ts';
import { hostingFiles } from '../../src/hosting/files.ts';
import type { Server } from './find-server.ts';
import { freePort } from './free-port.ts';

export interface RunningServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a finished site on loopback with a real server and the configuration that the site makes for it. */
export async function startServer(
  server: Server,
  site: { readonly folder: string; readonly basePath: string },
): Promise<RunningServer> {
  const place = mkdtempSync(join(tmpdir(), `sparkpedia-${server}-`));
  const root = join(place, 'root');
  const below = join(root, site.basePath);
  mkdirSync(dirname(below), { recursive: true });
  symlinkSync(site.folder, below.replace(/\/$/, ''));
  const running = await runServer(
    server,
    place,
    hostingFiles(finishedSite(site.folder, site.basePath), root),
  );
  return {
    origin: running.origin,
    close: async () => {
      await running.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Starts a server with these files of configuration, in a folder of its own. */
export async function runServer(
  server: Server,
  place: string,
  files: ReadonlyMap<string, string>,
): Promise<RunningServer> {
  for (const [name, text] of files) writeFileSync(join(place, name), text);
  const port = await freePort();
  const [command, configuration] = server === 'nginx' ? nginx(place, port) : caddy(place, port);
  writeFileSync(join(place, 'server.conf'), configuration);
  const child = spawn(server, command, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: place, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place },
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(origin, child);
  return { origin, close: () => stop(child) };
}

function nginx(place: string, port: number): [string[], string] {
  return [
    ['-p', place, '-c', 'server.conf', '-e', 'stderr'],
    `daemon off; pid ${place}/pid; error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path ${place}/t1; proxy_temp_path ${place}/t2; fastcgi_temp_path ${place}/t3;
  uwsgi_temp_path ${place}/t4; scgi_temp_path ${place}/t5;
  server { listen 127.0.0.1:${port}; include ${place}/sparkpedia.nginx.conf; }
}
`,
  ];
}

function caddy(place: string, port: number): [string[], string] {
  return [
    ['run', '--config', join(place, 'server.conf'), '--adapter', 'caddyfile'],
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  import ${place}/sparkpedia.caddy
}
`,
  ];
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server does not answer: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
