import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/command-line/check.ts'], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

describe('npm run check', () => {
  it('exits 0 for the real content', () => {
    expect(check('content')).toMatchObject({ status: 0 });
  });

  it('exits 1 and names path, line and column of a fault', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparkpedia-'));
    folders.push(folder);
    cpSync(join(PROJECT, 'content'), folder, { recursive: true });
    const path = join(folder, 'articles/dgx-spark.mdx');
    const lines = readFileSync(path, 'utf8').split('\n');
    const index = lines.findIndex((line) => line.startsWith('## Memory'));
    lines.splice(index + 1, 0, '', '<Cite id="no-such-source" />');
    writeFileSync(path, lines.join('\n'));
    const { status, text } = check(folder);
    expect(status).toBe(1);
    expect(text).toContain(
      `articles/dgx-spark.mdx:${index + 3}:7  reference-defined  There is no reference “no-such-source”.`,
    );
  });

  it('exits 2 with a sentence if it cannot run', () => {
    const { status, text } = check('/no/such/folder');
    expect(status).toBe(2);
    expect(text).toContain('The check cannot run');
  });
});
