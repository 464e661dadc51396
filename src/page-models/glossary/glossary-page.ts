import { bindUnits } from '../../knowledge/bind-units.ts';
import type { Marker } from '../../knowledge/citations.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { termPath } from '../../knowledge/site-paths.ts';
import { byFirstLetter } from '../shared/letters.ts';
import { linkToPage, type NamedLink } from '../shared/named-links.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';

/** A term, ready to be drawn. */
export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly aliases: string;
  readonly text: string;
  readonly markers: readonly Marker[];
  readonly more: NamedLink | undefined;
  readonly related: readonly NamedLink[];
}

/** The glossary: terms under their first letters. */
export interface GlossaryPage {
  readonly letters: readonly { readonly letter: string; readonly entries: readonly TermView[] }[];
  readonly total: number;
  readonly bibliography: ReturnType<SourceNumbers['bibliography']>;
}

/** Builds the glossary; sources are numbered in the order of the terms. */
export function glossaryPage(knowledge: Knowledge): GlossaryPage {
  const numbers = new SourceNumbers(knowledge);
  const terms = new Map(knowledge.terms.map((term) => [term.id, term]));
  const views = knowledge.terms.map(
    (term): TermView => ({
      id: term.id,
      term: term.term,
      aliases: (term.aliases ?? []).join(', '),
      text: bindUnits(term.text),
      markers: numbers.markers(term.sources ?? []),
      more: term.more === undefined ? undefined : linkToPage(knowledge, term.more),
      related: (term.related ?? []).flatMap((id) => {
        const other = terms.get(id);
        return other === undefined ? [] : [{ text: other.term, href: termPath(id) }];
      }),
    }),
  );
  return {
    letters: byFirstLetter(views, ({ term }) => term),
    total: views.length,
    bibliography: numbers.bibliography(),
  };
}
