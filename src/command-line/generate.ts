/**
 * `npm run generate`: writes what is made from the code: the list of kinds of content, the list of
 * rules in the README, and the schemas that give editors completion. A test fails while they are
 * out of date.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { kindIndex } from './kind-index.ts';

const KINDS_FOLDER = 'src/content-kinds';

for (const { name, text } of kindIndex(readdirSync(KINDS_FOLDER)))
  writeFileSync(`${KINDS_FOLDER}/${name}`, text);

// What follows reads the list of kinds, so it is loaded after the list was written.
const { editorSchemas, editorSettings } = await import('./json-schemas.ts');
const { withRuleTable } = await import('./rule-table.ts');
mkdirSync('.vscode/schemas', { recursive: true });
for (const { name, text } of editorSchemas()) writeFileSync(`.vscode/schemas/${name}.json`, text);
writeFileSync('.vscode/settings.json', editorSettings());
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
console.log(`Wrote ${KINDS_FOLDER}, the list of rules in README.md, and .vscode/schemas/`);
