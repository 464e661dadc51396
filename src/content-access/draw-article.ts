import { articleDrawer } from '../markdown/article-text.ts';

/** Draws the text of an article of this site from its tree. */
export const drawArticle = articleDrawer(import.meta.env.BASE_URL);
