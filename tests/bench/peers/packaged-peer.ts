import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BenchArticle, Peer, Workshop } from './peer.ts';

/** A builder that is a package: what differs from one to the next. */
export interface PackagedPeer
  extends Pick<
    Peer,
    'id' | 'name' | 'note' | 'megabytes' | 'expectedSeconds' | 'addressOf' | 'search' | 'indexFiles'
  > {
  /** Packages with exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Settings, layouts and the like, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly sourceOf: (slug: string) => string;
  readonly sourceText: (article: BenchArticle) => string;
  /** Command line of a build, run by the shell in the peer's folder with its programs on the path. */
  readonly command: string;
  readonly site: string;
  /** Folders with what is known from earlier builds. */
  readonly memory: readonly string[];
}

/** A peer from packages, each in a folder of its own. */
export function packagedPeer(given: PackagedPeer): Peer {
  const { id, name, note, megabytes, expectedSeconds, addressOf, search, indexFiles } = given;
  return {
    id,
    name,
    note,
    megabytes,
    expectedSeconds,
    addressOf,
    search,
    indexFiles,
    install: (folder) => install(folder, given),
    prepare: (folder, _contentFolder, articles) => prepare(folder, given, articles),
  };
}

async function install(folder: string, { id, packages }: PackagedPeer): Promise<void> {
  const wanted = `${JSON.stringify({ name: `bench-${id}`, private: true, type: 'module', dependencies: packages }, undefined, 2)}\n`;
  const file = join(folder, 'package.json');
  const isThere =
    existsSync(join(folder, 'node_modules')) &&
    existsSync(file) &&
    readFileSync(file, 'utf8') === wanted;
  if (isThere) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(file, wanted);
  await new Promise<void>((resolve, reject) => {
    const child = spawn('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm install of ${id} ended with ${code}`)),
    );
  }).catch(async (error: unknown) => {
    // A folder that is half there would pass for whole the next time.
    await rm(join(folder, 'node_modules'), { recursive: true, force: true });
    throw error;
  });
}

async function prepare(
  folder: string,
  given: PackagedPeer,
  articles: readonly BenchArticle[],
): Promise<Workshop> {
  const sources = dirname(given.sourceOf('x'));
  await rm(join(folder, sources), { recursive: true, force: true });
  await mkdir(join(folder, sources), { recursive: true });
  for (const [path, text] of Object.entries(given.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const article of articles)
    await writeFile(join(folder, given.sourceOf(article.slug)), given.sourceText(article));
  const programs = join(folder, 'node_modules/.bin');
  return {
    site: join(folder, given.site),
    build: {
      program: 'sh',
      args: ['-c', given.command],
      folder,
      environment: { PATH: `${programs}:${process.env['PATH'] ?? ''}` },
    },
    memory: given.memory.map((path) => join(folder, path)),
    sourceOf: (slug) => join(folder, given.sourceOf(slug)),
  };
}
