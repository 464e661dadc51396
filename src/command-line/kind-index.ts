const HEAD = '// Made from the files of this folder: npm run generate\n';

/** Files of `src/content-kinds/` that are no kind. */
const OTHERS = ['index', 'kind', 'names', 'order', 'relations'];

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The two files of `src/content-kinds/` that list its kinds, by name.
 *
 * @param files names of the files of that folder
 */
export function kindIndex(
  files: readonly string[],
): { readonly name: string; readonly text: string }[] {
  const kinds = files
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !OTHERS.includes(name))
    .sort();
  return [
    {
      name: 'names.ts',
      text: `${HEAD}/** Names of all kinds of content. */\nexport type KindName =\n${kinds.map((kind) => `  | '${camel(kind)}'`).join('\n')};\n`,
    },
    {
      name: 'index.ts',
      text: `${HEAD}${kinds.map((kind) => `import { ${camel(kind)} } from './${kind}.ts';`).join('\n')}\n\n/** Every kind of content, by name. */\nexport const KINDS = {\n${kinds.map((kind) => `  ${camel(kind)},`).join('\n')}\n} as const;\n`,
    },
  ];
}
