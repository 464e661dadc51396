import remarkGfm from 'remark-gfm';

/**
 * Extensions of Markdown's syntax. The reader that checks articles and the engine that draws
 * them both take them from here, so that what is checked is what is drawn.
 */
export const SYNTAX_PLUGINS = [remarkGfm];
