import type { AstroIntegration } from 'astro';

/**
 * Lets the preview server answer /wiki/dgx-spark as hosts of static files do, with the page at
 * /wiki/dgx-spark/. Links of the site keep the slash, and the build goes on asking for it.
 */
export function forgiveMissingSlash(): AstroIntegration {
  return {
    name: 'sparkpedia:forgive-missing-slash',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}
