import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readBuildSettings } from './build-settings.ts';

/**
 * Only articles pass through Astro's collections, because Astro compiles their MDX. Front matter
 * and all other content are read once by `content-files/`, with positions, for check, build and
 * tests alike; a schema here would judge the same text a second time with another parser.
 */
export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${readBuildSettings().contentFolder}/articles` }),
  }),
};
