import type { Page, Route } from 'playwright-core';

/** Ways in which a file may not come as it is. */
export const FAULTS = ['abort', '404', '500', 'html', 'cut', 'stall'] as const;
export type Fault = (typeof FAULTS)[number];

const NOT_THIS = '<!doctype html><title>Not this</title><h1>Another page</h1>';

/** Breaks every file of a page whose address matches; tells how often one was asked for. */
export async function breakAsset(page: Page, address: RegExp, fault: Fault) {
  let asked = 0;
  await page.route(
    (url) => address.test(url.pathname),
    async (route) => {
      asked += 1;
      // The page may be gone before the answer is there.
      await answer(route, fault).catch(() => undefined);
    },
  );
  return { asked: () => asked };
}

async function answer(route: Route, fault: Fault): Promise<void> {
  if (fault === 'stall') return;
  if (fault === 'abort') return route.abort('connectionreset');
  if (fault === '404')
    return route.fulfill({ status: 404, contentType: 'text/html', body: NOT_THIS });
  if (fault === '500')
    return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Error' });
  // As a host does that answers every address with a page.
  if (fault === 'html')
    return route.fulfill({ status: 200, contentType: 'text/html', body: NOT_THIS });
  const response = await route.fetch();
  const body = await response.body();
  return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length * 0.6)) });
}
