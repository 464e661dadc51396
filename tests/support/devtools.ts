import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { QUIET } from './browser-launch.ts';
import { findChromium } from './find-chromium.ts';

const LAUNCH_PATIENCE_MS = 30_000;
/** A page that goes away while it is asked never answers. */
const ANSWER_PATIENCE_MS = 3000;

type Parameters = Readonly<Record<string, unknown>>;
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Parameters;
  readonly result?: Parameters;
  readonly error?: { readonly message: string };
};
export type Target = {
  readonly targetId: string;
  readonly type: string;
  /** What a page is while it is not the one that the reader sees, such as “prerender”. */
  readonly subtype?: string;
};

/** A Chromium of its own, driven by the DevTools protocol alone. */
export interface Devtools {
  /** @param session a target that was attached to; the browser itself without it */
  readonly send: (method: string, params?: Parameters, session?: string) => Promise<Parameters>;
  readonly on: (method: string, heard: (params: Parameters) => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts Chromium as readers have it. Playwright switches off what is drawn ahead and attaches to
 * pages in a way that forbids it; here pages may be drawn ahead.
 *
 * @throws if the browser does not start within half a minute; each command, if it is refused or not
 * answered in time
 */
export async function launchDevtools(): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), 'devtools-'));
  const browser = spawn(
    findChromium(),
    [
      ...QUIET,
      '--headless=new',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const [port, path] = await addressIn(join(profile, 'DevToolsActivePort'));
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened, { once: true });
    socket.addEventListener('error', failed, { once: true });
  });

  const answers = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: Parameters) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else if (message.method !== undefined) listeners.get(message.method)?.(message.params ?? {});
  });
  let sent = 0;
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((done, failed) => {
        sent += 1;
        const id = sent;
        const late = setTimeout(() => {
          answers.delete(id);
          failed(new Error(`${method}: no answer`));
        }, ANSWER_PATIENCE_MS);
        answers.set(id, ({ result, error }) => {
          clearTimeout(late);
          answers.delete(id);
          if (error) failed(new Error(`${method}: ${error.message}`));
          else done(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      }),
    on: (method, heard) => listeners.set(method, heard),
    close: async () => {
      const ended = new Promise((done) => browser.once('exit', done));
      browser.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressIn(file: string): Promise<[port: string, path: string]> {
  for (const end = Date.now() + LAUNCH_PATIENCE_MS; Date.now() < end; await wait(50)) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    if (port && path) return [port, path];
  }
  throw new Error('Chromium did not start: it wrote no DevToolsActivePort. Try it by hand.');
}
