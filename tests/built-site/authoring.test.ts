import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { PROJECT_FOLDER } from '../support/test-sites.ts';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

let server: ChildProcess;
let browser: Browser;
let folder = '';
let origin = '';

/** Starts the development server on a copy of a fixture, and waits for its address. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sparkpedia-dev-'));
  cpSync(join(PROJECT_FOLDER, 'tests/fixtures/kitchen-sink'), folder, { recursive: true });
  const port = await freePort();
  server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port), '--host', '127.0.0.1'],
    {
      cwd: PROJECT_FOLDER,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        CONTENT_DIR: folder,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  origin = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      if (said.includes('watching for file changes')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(`The development server stopped: ${said}`)));
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.removeAllListeners('exit');
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('shows a fault over the page with file and line, and the page again when it is corrected', async () => {
    const page = await browser.newPage();
    // What changes before the page listens is not shown over it.
    const listens = page.waitForEvent('console', (said) =>
      said.text().includes('[vite] connected'),
    );
    await page.goto(`${origin}/wiki/everything/`);
    await page.getByRole('heading', { name: 'Zwei Größen' }).waitFor();
    await listens;

    const picture = await page.request.get(`${origin}/media/square.svg`);
    expect(picture.headers()['content-type']).toBe('image/svg+xml');

    const path = join(folder, 'facts/box.yaml');
    const good = readFileSync(path, 'utf8');
    const line = good.split('\n').findIndex((text) => text.includes('unit: mm')) + 1;
    writeFileSync(path, good.replace('unit: mm', 'unit: mmm'));
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor({ state: 'attached', timeout: 30_000 });
    await page.waitForFunction(
      (expected) =>
        document.querySelector('vite-error-overlay')?.shadowRoot?.textContent?.includes(expected),
      `facts/box.yaml:${line}:`,
    );
    const text = await overlay.evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(text).toContain('record-fits-schema');
    expect(text).toContain('Did you mean “mm”?');

    writeFileSync(path, good);
    await page.getByRole('heading', { name: 'Zwei Größen' }).waitFor({ timeout: 30_000 });
    await page.close();
  });
});
