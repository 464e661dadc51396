import { createHash } from 'node:crypto';

/** A file of a finished site: its path without a slash in front, and its content. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a finished site says of itself in `build.json`. */
export interface BuildManifest {
  /** The first twelve digits of the digest: a name for this build. */
  readonly revision: string;
  /**
   * SHA-256 of the list of all files but this one, sorted by path, each as a line of its own digest
   * in hexadecimal, two blanks, and its path.
   */
  readonly digest: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Name of the file, at the root of the site. */
export const MANIFEST_FILE = 'build.json';

const sha256 = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex');

/** The manifest of a site. Two builds with the same files have the same. */
export function manifestOf(site: Iterable<SiteFile>): BuildManifest {
  // Of each file only the digest is kept: a large site does not fit into memory as a whole.
  const all: { path: string; digest: string; size: number }[] = [];
  for (const { path, bytes } of site)
    if (path !== MANIFEST_FILE) all.push({ path, digest: sha256(bytes), size: bytes.length });
  // By code point, which is how a shell sorts them where no language is set.
  const lines = all
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${path}\n`);
  const digest = sha256(lines.join(''));
  return {
    revision: digest.slice(0, 12),
    digest,
    pages: all.filter(({ path }) => path.endsWith('.html')).length,
    files: all.length,
    bytes: all.reduce((sum, { size }) => sum + size, 0),
  };
}
