import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../free-port.ts';
import { type Engine, visible } from './engine.ts';
import { ended } from './firefox.ts';

const ANSWER = z.object({ value: z.unknown() });
const SESSION = z.object({
  sessionId: z.string(),
  capabilities: z.looseObject({ browserVersion: z.string() }),
});
/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts WebKitGTK on a screen of its own and drives it by WebDriver. */
export async function startWebKit(paths: {
  readonly driver: string;
  readonly screen: string;
}): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'sparkpedia-webkit-'));
  const screen = spawn(
    paths.screen,
    ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const send = async (path: string, body?: object, method = 'POST'): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = ANSWER.parse(await answer.json());
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilReady(() => send('/status', undefined, 'GET'));
  const { sessionId, capabilities } = SESSION.parse(
    await send('/session', { capabilities: { alwaysMatch: {} } }),
  );
  const session = `/session/${sessionId}`;
  const run = (script: string) => send(`${session}/execute/sync`, { script, args: [] });
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    faults: [],
    open: async (url) => {
      await send(`${session}/url`, { url });
    },
    run,
    click: async (selector) => {
      const element = z
        .object({ [ELEMENT]: z.string() })
        .parse(await run(`return ${visible(selector)}`));
      await send(`${session}/element/${element[ELEMENT]}/click`, {});
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send(`${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    print: undefined,
    picture: async () =>
      new Uint8Array(
        Buffer.from(String(await send(`${session}/screenshot`, undefined, 'GET')), 'base64'),
      ),
    close: async () => {
      await send(session, undefined, 'DELETE');
      await ended(driver);
      await ended(screen);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', () => reject(new Error('The screen for WebKit ended')));
  });

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isReady = await ask().then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}
