/**
 * Small modules that many parts of the browser's code share, none of which a page loads at once. Each
 * would be a file, and so a request, of its own, for some hundred bytes. What `src/browser/main.ts` imports
 * at once must not be among them: every page would ask for them.
 */
const HELPERS =
  /\/src\/browser\/(?:shared\/(?:copy-text|csv|element|fetch-text|load-styles|markdown-table|table-rows|trusted-workers)|search\/(?:required-element|result-styles|site-base))\.ts$/;

/** How the browser's code is cut into files: the helpers are one, the rest as the bundler would. */
export const helperChunk = { groups: [{ name: 'helpers', test: HELPERS }] };
