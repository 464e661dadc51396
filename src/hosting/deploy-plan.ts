import { MANIFEST_FILE } from './manifest.ts';
import { classOf } from './path-classes.ts';

/** A build that lies on a host: its revision, and its files with a digest in their names. */
export interface DeployedBuild {
  readonly revision: string;
  readonly hashed: readonly string[];
}

/** Builds whose hashed files a host still has, newest first. */
export type Deployed = readonly DeployedBuild[];

/** File that lists them, beside the site. Servers do not give it out. */
export const DEPLOYED_FILE = '_deployed.json';
/** Builds whose hashed files stay, so that a reader's open page goes on working. */
export const FEWEST_BUILDS = 3;

/**
 * Files that lead to others and so come last, in this order: who reads one of them asks for what it
 * names at once. The second file of the records comes before the first, which names its edition.
 */
const ENTRIES: readonly RegExp[] = [
  /^pagefind\/parts\.json$/,
  /^pagefind\/pagefind-entry\.json$/,
  /^search\/details\.json$/,
  /^search\/names\.json$/,
  /(?:^|\/)(?:feed|sitemap[\w-]*)\.xml$/,
  /^(?:sw|service-worker)\.js$/,
  new RegExp(`^${MANIFEST_FILE}$`),
];

/** Whether the name of a file holds a digest of what is in it. */
export const isHashed = (path: string): boolean => classOf(`/${path}`) === 'hashed';

/** Steps of an upload: names that nothing leads to yet, then files, then pages, then entries. */
function stepOf(path: string): number {
  if (isHashed(path)) return 0;
  const entry = ENTRIES.findIndex((pattern) => pattern.test(path));
  if (entry >= 0) return 3 + entry;
  return path.endsWith('.html') ? 2 : 1;
}

/** The files of a site in an order in which every state between two builds serves readers. */
export function uploadOrder(files: readonly string[]): string[] {
  return files.toSorted((a, b) => stepOf(a) - stepOf(b) || (a < b ? -1 : 1));
}

/** The builds that a host has after one more, or after an older one was put back. */
export function afterDeploy(
  before: Deployed,
  build: DeployedBuild,
  keep: number = FEWEST_BUILDS,
): Deployed {
  const others = before.filter(({ revision }) => revision !== build.revision);
  return [build, ...others].slice(0, Math.max(keep || 0, FEWEST_BUILDS));
}

/** Files on a host that belong neither to its newest build nor to the hashed ones of those it keeps. */
export function leftOver(
  onHost: readonly string[],
  site: readonly string[],
  deployed: Deployed,
): string[] {
  const wanted = new Set([...site, ...deployed.flatMap(({ hashed }) => hashed), DEPLOYED_FILE]);
  return onHost.filter((path) => !wanted.has(path));
}
