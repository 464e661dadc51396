import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterDeploy, DEPLOYED_FILE, isHashed } from '../hosting/deploy-plan.ts';
import { filesOf } from './built-files.ts';
import { deployedIn, revisionOf } from './deploy-folder.ts';

const CURRENT = 'current';
const BUILDS = 'builds';

/** A place on a server: `builds/<revision>/`, and a link `current` to the one that is served. */
export interface ServerPlace {
  readonly folder: string;
  /** Folder of the site on its host, with slashes at both ends. */
  readonly basePath: string;
  readonly keep?: number | undefined;
}

/** Puts a build on the server beside the others, and switches to it at once. */
export function deployToServer(site: string, place: ServerPlace): string {
  const revision = revisionOf(site);
  const target = siteIn(place, revision);
  // A build that is there already is whole: its folder gets its name when all is in it.
  if (!existsSync(target)) {
    const half = join(place.folder, BUILDS, `${revision}.part`);
    rmSync(half, { recursive: true, force: true });
    const now = servedIn(place);
    for (const file of filesOf(site)) {
      const from = join(site, file);
      const old = now && join(now, file);
      // What has not changed is the same file, with its date, and so with its entity tag.
      const isSame = old && existsSync(old) && readFileSync(old).equals(readFileSync(from));
      const to = join(half, place.basePath, file);
      mkdirSync(dirname(to), { recursive: true });
      if (isSame) share(old, to);
      else copyFileSync(from, to);
    }
    renameSync(half, join(place.folder, BUILDS, revision));
  }
  switchTo(revision, place);
  return revision;
}

/** Switches back to the build that was served before this one. */
export function rollBack(place: ServerPlace): string {
  const now = servedIn(place);
  const revision = now && deployedIn(now)[1]?.revision;
  if (revision === undefined) throw new Error('There is no earlier build to go back to');
  switchTo(revision, place);
  return revision;
}

function switchTo(revision: string, place: ServerPlace): void {
  const target = siteIn(place, revision);
  const now = servedIn(place);
  const before = now === undefined ? [] : deployedIn(now);
  const known = before.find((build) => build.revision === revision);
  const build = known ?? { revision, hashed: filesOf(target).filter(isHashed) };
  const deployed = afterDeploy(before, build, place.keep);
  // Open pages of the other builds go on asking for their files, whichever way the switch goes.
  for (const file of deployed.flatMap(({ hashed }) => hashed))
    if (now !== undefined && !existsSync(join(target, file)) && existsSync(join(now, file)))
      share(join(now, file), join(target, file));
  writeFileSync(join(target, DEPLOYED_FILE), `${JSON.stringify(deployed)}\n`);

  const link = join(place.folder, `${CURRENT}.part`);
  rmSync(link, { force: true });
  symlinkSync(join(BUILDS, revision), link);
  renameSync(link, join(place.folder, CURRENT));

  const kept = new Set(deployed.map((one) => one.revision));
  for (const name of readdirSync(join(place.folder, BUILDS)))
    if (!kept.has(name)) rmSync(join(place.folder, BUILDS, name), { recursive: true });
}

const siteIn = ({ folder, basePath }: ServerPlace, revision: string): string =>
  join(folder, BUILDS, revision, basePath).replace(/\/$/, '');

/** The site that is served now. */
function servedIn(place: ServerPlace): string | undefined {
  const link = join(place.folder, CURRENT);
  if (!existsSync(link)) return undefined;
  return siteIn(place, basename(readlinkSync(link)));
}

/** Puts a file of one build into another. Builds on the server never change, so they can share it. */
function share(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without links.
    copyFileSync(from, to);
  }
}
