import type { BibliographyItem } from './bibliography.ts';

/** A source whose licence asks for credit. */
export interface Credit {
  readonly publisher: string;
  readonly licence: string;
  readonly url: string;
}

/** Those of a page’s sources whose licence asks for credit. */
export function creditsOf(bibliography: readonly Pick<BibliographyItem, 'reference'>[]): Credit[] {
  return bibliography.flatMap(({ reference: { publisher, licence, url } }) =>
    licence === undefined ? [] : [{ publisher, licence, url }],
  );
}
