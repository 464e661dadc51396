import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readBuildSettings } from './build-settings.ts';
import { articleSchema } from './content-schemas/article-schema.ts';

/**
 * Only articles pass through Astro's collections, because Astro compiles their MDX. All other
 * content is read once by `content-files/`, with positions, for check, build and tests alike.
 */
export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${readBuildSettings().contentFolder}/articles` }),
    schema: articleSchema,
  }),
};
