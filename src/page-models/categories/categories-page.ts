import { ARTICLE_CATEGORIES, ARTICLE_CATEGORY_WORDS } from '../../content-schemas/vocabularies.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath } from '../../knowledge/site-paths.ts';

interface Listed {
  readonly title: string;
  readonly href: string;
  readonly description: string;
}

/** All articles by subject. */
export interface CategoriesPage {
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
    readonly articles: readonly Listed[];
  }[];
  readonly total: number;
}

const listed = ({ title, slug, description }: Article): Listed => ({
  title,
  href: articlePath(slug),
  description,
});

/** Builds the list: an article stands in each of its categories, or under “More”. */
export function categoriesPage(knowledge: Knowledge): CategoriesPage {
  const articles = [...knowledge.articles.values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  );
  const without = articles.filter(({ categories = [] }) => categories.length === 0);
  const categories = ARTICLE_CATEGORIES.map((id) => ({
    id: String(id),
    ...ARTICLE_CATEGORY_WORDS[id],
    articles: articles.filter((article) => article.categories?.includes(id)).map(listed),
  }));
  const more = { id: 'more', title: 'More', about: '', articles: without.map(listed) };
  return {
    categories: [...categories, more].filter((category) => category.articles.length > 0),
    total: articles.length,
  };
}
