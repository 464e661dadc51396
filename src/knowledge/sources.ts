import type { Source } from '../content-schemas/fact-schema.ts';

/** A source in its long form. */
export interface CitedSource {
  readonly id: string;
  readonly at: string | undefined;
}

/** Brings a source, written short or long, into its long form. */
export function citedSource(source: Source): CitedSource {
  return typeof source === 'string'
    ? { id: source, at: undefined }
    : { id: source.id, at: source.at };
}
