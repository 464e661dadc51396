import { caddyConfiguration } from './caddy.ts';
import { type HostedSite, SPECULATION_RULES } from './headers.ts';
import { headersFile, hostRules, vercelConfiguration } from './host-rules.ts';
import { nginxConfiguration } from './nginx.ts';

/** What headers need to know of a finished site, from the list of its files. */
export function hostedSite(files: readonly string[], basePath: string): HostedSite {
  return { basePath, hasSpeculationRules: files.includes(SPECULATION_RULES) };
}

/** The file `_headers` of a finished site. */
export function headersOfSite(files: readonly string[], basePath: string): string {
  return headersFile(hostRules(hostedSite(files, basePath), files));
}

/** Every file with which a host or server is told the headers of a site, by name. */
export function hostingFiles(
  files: readonly string[],
  basePath: string,
  root: string,
): ReadonlyMap<string, string> {
  const site = hostedSite(files, basePath);
  const rules = hostRules(site, files);
  return new Map([
    ['_headers', headersFile(rules)],
    ['vercel.json', vercelConfiguration(rules)],
    ['sparkpedia.nginx.conf', nginxConfiguration(site, root)],
    ['sparkpedia.caddy', caddyConfiguration(site, root)],
  ]);
}
