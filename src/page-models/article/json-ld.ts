import type { TechArticle, WithContext } from 'schema-dts';
import type { Citation } from '../../exports/citation.ts';
import type { ArticlePage } from './article-page.ts';

/**
 * Structured data of an article (schema.org), from the record by which it is cited.
 *
 * @param address address of the article: full, or from the root of the host where no other is known
 */
export function articleJsonLd(
  { description, aliases }: Pick<ArticlePage, 'description' | 'aliases'>,
  address: string,
  { title, siteName, language, licence, revision, changedOn }: Citation,
): WithContext<TechArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description,
    url: address,
    inLanguage: language,
    author: { '@type': 'Organization', name: siteName },
    isPartOf: { '@type': 'WebSite', name: siteName },
    license: licence.url,
    version: revision,
    ...(changedOn !== undefined && { dateModified: changedOn }),
    ...(aliases.length > 0 && {
      about: { '@type': 'Thing', name: title, alternateName: aliases },
    }),
  };
}
