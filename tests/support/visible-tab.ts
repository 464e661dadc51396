import { setTimeout as wait } from 'node:timers/promises';
import type { Devtools, Target } from './devtools.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** The tab of a browser, whichever of its pages the reader sees: one drawn ahead takes over on a press. */
export interface VisibleTab {
  readonly send: (method: string, params?: Parameters) => Promise<Parameters>;
  /** @throws if the page is being changed, or the expression throws */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Points with the mouse at the middle of an element. */
  readonly pointAt: (selector: string) => Promise<void>;
  /** Presses and releases the mouse where it points. */
  readonly press: () => Promise<void>;
}

const HELD_MS = 90;

/**
 * Follows the tab that the browser opened with.
 *
 * @param settings commands for each page before it runs, those drawn ahead too
 */
export async function visibleTab(
  devtools: Devtools,
  settings: readonly (readonly [method: string, params: Parameters])[],
): Promise<VisibleTab> {
  const pages = new Map<string, { session: string; isAhead: boolean }>();
  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const target = targetInfo as Target;
    const session = String(sessionId);
    pages.set(target.targetId, { session, isAhead: target.subtype === 'prerender' });
    // A page that is not yet running answers only when it runs: nothing here waits for another.
    for (const [method, params] of [...settings, ['Runtime.runIfWaitingForDebugger', {}] as const])
      devtools.send(method, params, session).catch(() => undefined);
  });
  devtools.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const target = targetInfo as Target;
    const page = pages.get(target.targetId);
    if (page) page.isAhead = target.subtype !== undefined;
  });
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
    for (const [id, { session }] of pages) if (session === sessionId) pages.delete(id);
  });
  const { targetInfos } = await devtools.send('Target.getTargets', {
    filter: [{ type: 'tab' }, { exclude: true }],
  });
  const [tab] = targetInfos as readonly Target[];
  const { sessionId } = await devtools.send('Target.attachToTarget', {
    targetId: tab?.targetId,
    flatten: true,
  });
  await devtools.send('Target.setDiscoverTargets', { discover: true });
  await devtools.send(
    'Target.setAutoAttach',
    {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    },
    String(sessionId),
  );

  const send: VisibleTab['send'] = (method, params = {}) => {
    const seen = [...pages.values()].findLast(({ isAhead }) => !isAhead);
    if (!seen) throw new Error('No page is shown: one is taking over from another.');
    return devtools.send(method, params, seen.session);
  };
  const evaluate: VisibleTab['evaluate'] = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { readonly value: unknown }).value;
  };
  let place = { x: 0, y: 0 };
  const mouse = (type: string, button: 'none' | 'left'): Promise<Parameters> =>
    send('Input.dispatchMouseEvent', { ...place, type, button, clickCount: 1 });
  return {
    send,
    evaluate,
    pointAt: async (selector) => {
      const [x, y] = (await evaluate(
        `(({x, y, width, height}) => [x + width / 2, y + height / 2])(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      )) as [number, number];
      place = { x, y };
      await mouse('mouseMoved', 'none');
    },
    press: async () => {
      await mouse('mousePressed', 'left');
      await wait(HELD_MS);
      // The page that would answer may be gone by then.
      mouse('mouseReleased', 'left').catch(() => undefined);
    },
  };
}
