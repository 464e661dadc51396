import type { ArticlePage } from './article-page.ts';

/**
 * Structured data of an article (schema.org), made from the same record as the page.
 *
 * @param address address of the article: full, or from the root of the host where no other is known
 */
export function articleJsonLd(
  page: ArticlePage,
  address: string,
  siteName: string,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    description: page.description,
    url: address,
    inLanguage: 'en',
    isPartOf: { '@type': 'WebSite', name: siteName },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(page.updated && { dateModified: page.updated.date }),
    ...(page.aliases.length > 0 && {
      about: { '@type': 'Thing', name: page.title, alternateName: page.aliases },
    }),
  };
}
