import { caddyConfiguration } from './caddy.ts';
import { type HostedSite, SPECULATION_RULES } from './headers.ts';
import { headersFile, hostRules, vercelConfiguration } from './host-rules.ts';
import { nginxConfiguration } from './nginx.ts';

/** A finished site, as far as its host must know it. */
export interface FinishedSite {
  /** Paths of all files, without a slash in front. */
  readonly files: readonly string[];
  /** Folder of the site on its host, with slashes at both ends. */
  readonly basePath: string;
}

/** What headers need to know of a finished site. */
export function hostedSite({ files, basePath }: FinishedSite): HostedSite {
  return { basePath, hasSpeculationRules: files.includes(SPECULATION_RULES) };
}

/** The file `_headers` of a finished site. */
export function headersOfSite(finished: FinishedSite): string {
  return headersFile(hostRules(hostedSite(finished), finished.files));
}

/**
 * Every file with which a host or server is told the headers of a site, by name.
 *
 * @param root folder on the server that holds the site, with the base path below it
 */
export function hostingFiles(finished: FinishedSite, root: string): ReadonlyMap<string, string> {
  const site = hostedSite(finished);
  const rules = hostRules(site, finished.files);
  return new Map([
    ['_headers', headersFile(rules)],
    ['vercel.json', vercelConfiguration(rules)],
    ['sparkpedia.nginx.conf', nginxConfiguration(site, root)],
    ['sparkpedia.caddy', caddyConfiguration(site, root)],
  ]);
}
