import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const ROOT = join(import.meta.dirname, '../..');
const manifest: {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const lock: {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
} = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

/** Most packages that every machine installs; those for one system each come on top. */
const MOST_PACKAGES = 500;

/** Licences under which others may use, change and pass on a package. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
/** Under the LGPL: a library that converts pictures, and the list of words of the spelling check. Nothing of either is published. */
const LENDING = /^@img\/sharp-|^@img\/sharp$|^@cspell\/dict-en-gb$/;
/** Names its licence, MIT, in a field that is no longer read. */
const OLD_FIELD = new Set(['format']);

describe('dependencies', () => {
  it('are pinned to one version each, which is the one that is locked', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.length).toBeGreaterThan(30);
    const wrong = asked.filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+$/.test(version) ||
        lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(wrong).toEqual([]);
  });

  it('have a hash each, and come from a registry alone', () => {
    expect(lock.lockfileVersion).toBe(3);
    const wrong = locked.filter(
      ([, { integrity, resolved, link }]) =>
        link === true ||
        !integrity?.startsWith('sha512-') ||
        (resolved !== undefined && !/^https:\/\/[^/]+\/.*\.tgz$/.test(resolved)),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('run no script while they are installed but those that are allowed', () => {
    const withScript = locked.flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript === true ? nameOf(path) : [],
    );
    const allowed = Object.keys(manifest.allowScripts);
    expect(withScript.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(allowed.toSorted()).toEqual(['esbuild', 'node']);
  });

  it('are few', () => {
    expect(locked.filter(([, { optional }]) => optional !== true).length).toBeLessThanOrEqual(
      MOST_PACKAGES,
    );
  });

  it('are free software', () => {
    const isFree = (license: string): boolean =>
      license.split(/ (?:OR|AND) /).every((part) => FREE.has(part.replace(/[()]/g, '')));
    const wrong = locked
      .map(([path, { license }]) => ({ name: nameOf(path), license: license ?? 'none' }))
      .filter(
        ({ name, license }) => !isFree(license) && !LENDING.test(name) && !OLD_FIELD.has(name),
      );
    expect(wrong).toEqual([]);
  });
});
