import { EVIDENCE_KIND_WORDS, type EvidenceRecord } from '../../content-schemas/evidence-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { seenOnWords } from '../../knowledge/seen-on.ts';
import type { SourceNumbers } from './source-numbers.ts';

/** A piece of evidence as readers see it. */
export interface EvidenceView {
  readonly title: string;
  readonly kindWords: string;
  readonly supports: string;
  /** Place in the source, machine and dates: what a reader must know to weigh it. */
  readonly circumstances: readonly string[];
  readonly markers: readonly Marker[];
}

/** The evidence of a record, numbered among the sources of the page. */
export function evidenceViews(
  knowledge: Knowledge,
  evidence: readonly EvidenceRecord[],
  numbers: SourceNumbers,
): EvidenceView[] {
  return evidence.map(({ source, at, kind, supports, observedOn, seenOn }) => {
    const reference = knowledge.references.get(source);
    return {
      title: reference?.title ?? source,
      kindWords: EVIDENCE_KIND_WORDS[kind],
      supports,
      circumstances: [
        at,
        seenOn && seenOnWords(knowledge, seenOn),
        observedOn && `seen ${formatShortDate(observedOn)}`,
        reference?.publishedOn && `published ${formatShortDate(reference.publishedOn)}`,
      ].filter((words) => words !== undefined),
      markers: numbers.markers([source]),
    };
  });
}
