import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas, editorSettings } from '../../src/command-line/json-schemas.ts';
import { kindIndex } from '../../src/command-line/kind-index.ts';
import { withRuleTable } from '../../src/command-line/rule-table.ts';
import { RULES } from '../../src/knowledge/rules/index.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

describe('what “npm run generate” writes', () => {
  it('is up to date: the list of rules', () => {
    const readme = read('README.md');
    expect(withRuleTable(readme)).toBe(readme);
    expect(RULES.every(({ id }) => readme.includes(`| \`${id}\` |`))).toBe(true);
  });

  it('is up to date: the list of kinds of content', () => {
    const folder = join(import.meta.dirname, '../../src/content-kinds');
    for (const { name, text } of kindIndex(readdirSync(folder)))
      expect(read(`src/content-kinds/${name}`)).toBe(text);
  });

  it('is up to date: schemas and settings for editors', () => {
    for (const { name, text } of editorSchemas())
      expect(read(`.vscode/schemas/${name}.json`)).toBe(text);
    expect(read('.vscode/settings.json')).toBe(editorSettings());
  });

  it('has rules with ids that occur once and sentences that end', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { sentence } of RULES) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
  });
});
