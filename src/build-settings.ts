import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { env } from 'node:process';

/** What a build can be told from outside. */
export interface BuildSettings {
  /**
   * Address of the finished site, without the base path: `SITE_URL`. Unknown unless it is given:
   * a guess would be published as the place where each page belongs.
   */
  readonly siteUrl: string | undefined;
  /** Folder of the site on its host, with slashes at both ends: `BASE_PATH`. */
  readonly basePath: string;
  /** Folder that holds articles, facts and the rest: `CONTENT_DIR`. */
  readonly contentFolder: string;
  /** Whether readers may keep the site for reading offline: not with `OFFLINE=off`. */
  readonly offline: boolean;
  /**
   * Address of a form on which readers report errors: `REPORT_URL`. It may name what is filled in,
   * such as `{title}`; without it no page offers to report anything.
   */
  readonly reportUrl: string | undefined;
  /** Where Astro keeps what it knows of that folder between builds. */
  readonly cacheFolder: string;
  /** Whether a build takes over what the last one made from the same: not with `BUILD_CACHE=off`. */
  readonly keepsFiles: boolean;
}

/**
 * Reads the settings from environment variables.
 *
 * @throws if the address of the site is none, or names a folder: every page would be told a wrong one;
 *   if the address of the form is none, or asks for what no page can fill in
 */
export function readBuildSettings(
  variables: Readonly<Record<string, string | undefined>> = env,
): BuildSettings {
  const base = (variables['BASE_PATH'] ?? '/').replace(/^\/*|\/*$/g, '');
  const contentFolder = variables['CONTENT_DIR'] || 'content';
  const name = createHash('sha256').update(resolve(contentFolder)).digest('hex').slice(0, 12);
  return {
    siteUrl: siteUrlOf(variables['SITE_URL']),
    basePath: base === '' ? '/' : `/${base}/`,
    contentFolder,
    reportUrl: reportUrlOf(variables['REPORT_URL']),
    offline: variables['OFFLINE'] !== 'off',
    cacheFolder: `./node_modules/.cache/astro/${name}`,
    keepsFiles: variables['BUILD_CACHE'] !== 'off',
  };
}

function siteUrlOf(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is “${given}”. It must be an address such as https://example.org`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is “${given}”. It names the host alone, ${url.origin}; the folder belongs in BASE_PATH.`,
    );
  return url.origin;
}

/** What may stand in braces in the address of a form. */
const REPORT_PLACEHOLDERS = ['{title}', '{id}', '{value}', '{page}', '{revision}'];

function reportUrlOf(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const unknown = (given.match(/\{[^}]*\}/g) ?? []).filter(
    (name) => !REPORT_PLACEHOLDERS.includes(name),
  );
  if (unknown.length > 0)
    throw new Error(
      `REPORT_URL has ${unknown.join(', ')}. It may hold ${REPORT_PLACEHOLDERS.join(', ')}, and nothing else in braces.`,
    );
  const filled = given.replace(/\{[^}]*\}/g, 'x');
  if (!URL.canParse(filled) || !/^https?:$/.test(new URL(filled).protocol))
    throw new Error(
      `REPORT_URL is “${given}”. It must be the address of a form, such as https://example.org/issues/new`,
    );
  return given;
}
