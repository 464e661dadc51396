import ts from 'typescript';

/**
 * A TypeScript module as a browser or Node runs it: without types, with docstrings, its imports of
 * neighbouring modules ending in `.js`.
 */
export function publishedModule(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
      removeComments: false,
    },
  }).outputText;
}
