import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { editorSchemas, editorSettings } from '../../src/command-line/json-schemas.ts';
import { KINDS } from '../../src/content-kinds/index.ts';
import { type ContentKind, citesOf, usesOf } from '../../src/content-kinds/kind.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { knownPaths } from '../../src/knowledge/known-paths.ts';
import { joinRecords, readContentFile } from '../../src/knowledge/read-records.ts';
import { rulesOf } from '../../src/knowledge/rules/index.ts';

interface Recipe {
  readonly title: string;
  readonly aliases?: readonly string[] | undefined;
  readonly after?: readonly string[] | undefined;
  readonly sources: readonly string[];
}

/** A kind that the site does not have, as an author of the code would add it. */
const recipes: ContentKind<Recipe> = {
  noun: 'recipe',
  place: { folder: 'recipes' },
  schema: z.strictObject({
    title: z.string(),
    aliases: z.array(z.string()).optional(),
    after: z.array(z.string()).optional(),
    sources: z.array(z.string()),
  }),
  schemaName: 'recipe',
  isNamed: true,
  mustBeUsed: {
    sentence: 'Every recipe follows another.',
    message: (id) => `Nothing leads to the recipe “${id}”.`,
  },
  page: (id) => `/recipes/${id}/`,
  names: ({ title, aliases }) => ({ title, aliases }),
  uses: (owner) => [
    ...usesOf(owner, 'tables', ['after'], owner.record.after).map((use) => ({
      ...use,
      // The list of names is generated, so a kind of a test is not in it.
      to: 'recipes' as 'tables',
    })),
    ...citesOf(owner, ['sources'], owner.record.sources),
  ],
};
const kinds = { ...KINDS, recipes };

const reference = {
  path: 'references/book.yaml',
  text: 'title: Book\npublisher: House\nurl: https://example.org/\nkind: secondary\naccess: read\n',
};
const recipe = (id: string, text: string) => ({ path: `recipes/${id}.yaml`, text });
const soup = recipe('soup', 'title: Soup\nafter: [bread]\nsources: [book]\n');
const bread = recipe('bread', 'title: Bread\nafter: [soup]\nsources: [book]\n');

const build = (...files: { path: string; text: string }[]) =>
  buildKnowledge([reference, ...files], new Map(), { kinds });
const faults = (...files: { path: string; text: string }[]) =>
  build(...files).faults.map(
    ({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`,
  );

describe('a kind that is added to the list', () => {
  it('is read, connected and free of faults', () => {
    const { knowledge, faults: found } = build(soup, bread);
    expect(found).toEqual([]);
    const all: unknown = Reflect.get(knowledge, 'recipes');
    expect(all).toEqual(
      new Map([
        ['soup', { id: 'soup', title: 'Soup', after: ['bread'], sources: ['book'] }],
        ['bread', { id: 'bread', title: 'Bread', after: ['soup'], sources: ['book'] }],
      ]),
    );
    expect(knowledge.mentions).toContainEqual({
      from: { kind: 'recipes', id: 'soup' },
      to: { kind: 'recipes', id: 'bread' },
    });
  });

  it('is refused by the kinds of the site', () => {
    const { faults: found } = buildKnowledge([reference, soup], new Map());
    expect(found.map(({ rule }) => rule)).toContain('file-is-known');
  });

  it('has its fields, its ids, its names and its uses checked in their places', () => {
    expect(faults(recipe('soup', 'title: Soup\ntaste: salty\nsources: [book]\n'))[0]).toBe(
      'recipes/soup.yaml:2 record-fits-schema “taste” is not a field that is known here. Remove it or correct its name.',
    );
    expect(
      faults(soup, bread, recipe('jam', 'title: Jam\nafter: [bred]\nsources: [book]\n')),
    ).toEqual([
      'recipes/jam.yaml:1 recipe-used Nothing leads to the recipe “jam”.',
      'recipes/jam.yaml:2 recipe-defined There is no recipe “bred”. Did you mean “bread”?',
    ]);
    expect(faults(soup, recipe('bread', 'title: Soup\nafter: [soup]\nsources: [bok]\n'))).toContain(
      'recipes/bread.yaml:1 title-unique The title “Soup” is already used in recipes/soup.yaml:1. Give it another.',
    );
    expect(
      faults(
        soup,
        recipe('bread', 'title: Bread\naliases: [soup]\nafter: [soup]\nsources: [book]\n'),
      ),
    ).toEqual([
      'recipes/bread.yaml:2 alias-unique The alias “soup” is already used in recipes/soup.yaml:1. Give it another.',
    ]);
    expect(
      faults(soup, recipe('bread', 'title: Bread\nafter: [soup]\nsources: [bok]\n')),
    ).toContain(
      'recipes/bread.yaml:3 reference-defined There is no reference “bok”. Did you mean “book”?',
    );
  });

  it('says nothing of what a file that cannot be read may hold', () => {
    const found = faults(soup, recipe('bread', 'title: [Bread\n'));
    expect(found).toHaveLength(found.filter((line) => line.includes('bread.yaml')).length);
  });

  it('has pages to link to, rules, and a schema for editors', () => {
    const records = joinRecords(
      [soup, bread].map((file) => readContentFile(file, kinds)),
      kinds,
    );
    expect(knownPaths(records, kinds)).toContain('/recipes/soup/');
    expect(rulesOf(kinds).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['recipe-defined', 'recipe-used']),
    );
    const schema = editorSchemas(kinds).find(({ name }) => name === 'recipe');
    expect(schema?.files).toBe('content/recipes/*.yaml');
    expect(editorSettings(kinds)).toContain('.vscode/schemas/recipe.json');
  });
});

describe('the kinds of the site', () => {
  it('have places, nouns and schemas of their own', () => {
    const all = Object.values(KINDS);
    for (const of of ['noun', 'schemaName'] as const)
      expect(new Set(all.map((kind) => kind[of])).size).toBe(all.length);
    expect(new Set(all.map(({ place }) => JSON.stringify(place))).size).toBe(all.length);
  });
});
