import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { referenceView } from '../shared/bibliography.ts';
import { type SourceRecord, sourceKey } from './source-key.ts';

/** The records of all sources, in the order of the content. */
export function sourceRecords(knowledge: Knowledge): [key: string, record: SourceRecord][] {
  const verified = lastVerified(knowledge);
  return [...knowledge.references.values()].map((reference) => {
    const view = referenceView(reference);
    const checked = verified.get(reference.id) ?? reference.readOn;
    return [
      sourceKey(view.title),
      {
        path: view.path,
        kind: view.kindWords,
        ...(view.publishedOn !== undefined && { published: view.publishedOn }),
        ...(view.changedOn !== undefined && { changed: view.changedOn }),
        ...(checked !== undefined && { checked: formatDate(checked) }),
        access: view.accessWords,
        ...(view.pinned !== undefined && { version: view.pinned.words }),
        ...(view.archive !== undefined && { archive: view.archive }),
        ...(view.healthWords !== undefined && { health: view.healthWords }),
      },
    ];
  });
}

/** The newest day on which a fact, a rival value or a statement was compared with each source. */
function lastVerified({ facts, subjects }: Knowledge): Map<string, string> {
  const records = [
    ...[...facts.values()].map(({ sources, disputes = [], verifiedOn }) => ({
      verifiedOn,
      sources: [...sources, ...disputes.flatMap((rival) => rival.sources)],
    })),
    ...[...subjects.values()].flatMap((subject) => Object.values(subject.statements ?? {})),
  ];
  const newest = new Map<string, string>();
  for (const { sources, verifiedOn } of records)
    for (const source of sources) {
      const { id } = citedSource(source);
      if (verifiedOn > (newest.get(id) ?? '')) newest.set(id, verifiedOn);
    }
  return newest;
}
