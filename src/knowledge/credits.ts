import type { Reference } from './knowledge-records.ts';

/** A source whose licence asks for credit. */
export interface Credit {
  readonly publisher: string;
  readonly licence: string;
  readonly url: string;
}

/** Those of some sources whose licence asks for credit, in their order. */
export function creditsOf(
  references: readonly Pick<Reference, 'publisher' | 'licence' | 'url'>[],
): Credit[] {
  return references.flatMap(({ publisher, licence, url }) =>
    licence === undefined ? [] : [{ publisher, licence, url }],
  );
}
