/** The address of a page as the parameter of a route: the home page has none. */
export const pageParameter = (path: string): string | undefined => path.slice(1, -1) || undefined;

/** The other way round. */
export const pagePath = (parameter: string | undefined): string =>
  parameter === undefined ? '/' : `/${parameter}/`;
