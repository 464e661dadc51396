const BEGIN = '<!-- The tables are written by: npm run bench -- --write -->';
const END = '<!-- End of the tables -->';

/**
 * The README with its tables of the bench anew.
 *
 * @throws if the README has no place for them
 */
export function withTables(readme: string, tables: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The README lacks “${BEGIN}” … “${END}”`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}
