import type { AstroIntegration } from 'astro';

/** Says in one line what a build leaves out that was not told the address of the site. */
export function sayAddress(siteUrl: string | undefined): AstroIntegration {
  return {
    name: 'sparkpedia:say-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (siteUrl !== undefined) return;
        logger.warn(
          'SITE_URL is not set: pages name no canonical address, there is no feed and no sitemap, and addresses in data files begin with “/”.',
        );
      },
    },
  };
}
