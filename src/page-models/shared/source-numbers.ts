import type { Source } from '../../content-schemas/fact-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { type BibliographyItem, referenceView } from './bibliography.ts';

/** Numbers the sources of a page that has no running text, in the order in which they are asked for. */
export class SourceNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #knowledge: Knowledge;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Markers of some sources; sources not seen before get the next numbers. */
  markers(sources: readonly Source[]): Marker[] {
    return sources.map((source) => {
      const { id, at } = citedSource(source);
      const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
      this.#numbers.set(id, number);
      return { number, anchor: undefined, referenceId: id, at };
    });
  }

  /** The numbered list of all sources asked for so far. */
  bibliography(): BibliographyItem[] {
    return [...this.#numbers].flatMap(([id, number]) => {
      const reference = this.#knowledge.references.get(id);
      return reference === undefined
        ? []
        : [{ number, reference: referenceView(reference), uses: [] }];
    });
  }
}
