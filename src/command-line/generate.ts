/**
 * `npm run generate`: writes what is made from the code: the list of rules in the README, and the
 * schemas that give editors completion. A test fails while they are out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorSchemas, editorSettings } from './json-schemas.ts';
import { withRuleTable } from './rule-table.ts';

mkdirSync('.vscode/schemas', { recursive: true });
for (const { name, text } of editorSchemas()) writeFileSync(`.vscode/schemas/${name}.json`, text);
writeFileSync('.vscode/settings.json', editorSettings());
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
console.log('Wrote the list of rules in README.md, and .vscode/schemas/');
