import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findShell } from './find-chromium.ts';

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser, which reaches for nothing by itself: Chromium without windows, unless another
 * path is given.
 */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findShell();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: QUIET,
    ...options,
  });
}
