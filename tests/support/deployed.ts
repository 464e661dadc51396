import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from './serve-folder.ts';
import type { TestSite } from './test-sites.ts';

/** A copy of a built site on a server that can be switched off, and into which can be deployed. */
export async function deploySite(site: TestSite) {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  cpSync(site.folder, folder, { recursive: true });
  let isOn = true;
  const server = await serveFolder(folder, site.basePath, (_path, request) => {
    if (!isOn) request.socket.destroy();
    return {};
  });
  return {
    folder,
    address: server.origin + site.basePath,
    switchOff(): void {
      isOn = false;
    },
    switchOn(): void {
      isOn = true;
    },
    async close(): Promise<void> {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
