import { articleDrawer } from '../markdown/article-text.ts';

/** Draws the text of an article of this site from its file. */
export const drawArticle = articleDrawer(import.meta.env.BASE_URL);
