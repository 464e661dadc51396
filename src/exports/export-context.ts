import type { Source } from '../content-schemas/fact-schema.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { citedSource } from '../knowledge/sources.ts';
import type { ExportedSource } from './shared-fields.ts';

/** What an export is made from. */
export interface ExportContext {
  readonly knowledge: Knowledge;
  /** Name of the site, for the line of credit. */
  readonly siteName: string;
  /** Full address of the home page, if it is known. */
  readonly siteAddress: string | undefined;
  /**
   * Address of a path of the site: "/data/" → "https://example.org/sub/data/", or "/sub/data/" in a
   * build that does not know where the site is published.
   */
  readonly addressOf: (path: string) => string;
}

/** Sources with the addresses that readers of the data need. */
export function exportSources(
  { knowledge }: ExportContext,
  sources: readonly Source[],
): ExportedSource[] {
  return sources.flatMap((source) => {
    const { id, at } = citedSource(source);
    const url = knowledge.references.get(id)?.url;
    return url === undefined ? [] : [{ id, at, url }];
  });
}

/** A printed text with ordinary spaces: one that does not break hinders searching in data. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** Orders records by id, by code point, so that the order is the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
