import type { ExportContext } from '../../../src/exports/export-context.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { contentTree } from '../../support/content-tree.ts';

/** A context over the small content folder of the tests, with some of its files changed. */
export function smallContext(changes: Parameters<typeof contentTree>[0] = {}): ExportContext {
  return {
    knowledge: buildKnowledge(contentTree(changes), new Map()).knowledge,
    siteName: 'Sparkpedia',
    siteAddress: 'https://example.org/sub/',
    addressOf: (path) => `https://example.org/sub${path}`,
  };
}

/** The text of a data file. */
export function written(
  files: readonly { readonly path: string; readonly write: (context: ExportContext) => string }[],
  path: string,
  context: ExportContext,
): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`No file ${path}`);
  return file.write(context);
}
