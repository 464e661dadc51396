import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi } from './bidi.ts';
import { type Engine, visible } from './engine.ts';

/** Settings that keep Firefox from reaching for anything by itself. */
const QUIET = `
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("extensions.update.enabled", false);
user_pref("extensions.systemAddon.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
user_pref("toolkit.telemetry.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
`;

/** Starts Firefox without a window and drives it by WebDriver BiDi, its own protocol since ESR 115. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'sparkpedia-firefox-'));
  writeFileSync(join(profile, 'user.js'), QUIET);
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const bidi = await connectBidi(`${await addressOf(child)}/session`);
  const faults: string[] = [];
  const { capabilities } = await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  bidi.onEvent((method, { level, text }) => {
    if (method === 'log.entryAdded' && level === 'error') faults.push(String(text));
  });
  const tree = await bidi.send('browsingContext.getTree', {});
  const context = tree.contexts?.[0]?.context ?? '';
  const call = async (body: string) => {
    const { type, result, exceptionDetails } = await bidi.send('script.callFunction', {
      functionDeclaration: `async () => { ${body} }`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The script failed');
    return result;
  };
  const act = (source: object) => bidi.send('input.performActions', { context, actions: [source] });
  return {
    name: `Firefox ${String(capabilities?.browserVersion)}`,
    faults,
    open: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (body) => {
      const json = await call(`return JSON.stringify(await (async () => { ${body} })())`);
      return json?.type === 'string' ? JSON.parse(String(json.value)) : undefined;
    },
    click: async (selector) => {
      const element = await call(
        `const it = ${visible(selector)}; it.scrollIntoView({ block: 'center', behavior: 'instant' }); return it;`,
      );
      const origin = { type: 'element', element: { sharedId: element?.sharedId } };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', actions });
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act({ type: 'key', id: 'keys', actions });
    },
    print: async () => {
      const { data } = await bidi.send('browsingContext.print', { context });
      return new Uint8Array(Buffer.from(data ?? '', 'base64'));
    },
    picture: async () => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return new Uint8Array(Buffer.from(data ?? '', 'base64'));
    },
    close: async () => {
      bidi.close();
      await ended(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += String(text);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Firefox ended: ${said.slice(-2000)}`)));
  });
}

/** Ends a program that a test started, and waits until it is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
