import type { Source } from '../content-schemas/fact-schema.ts';
import type { Knowledge } from './knowledge-records.ts';

/** What a drawing needs: a record of a kind. Facts stand without their kind. */
export interface DrawingNeed {
  readonly kind: string;
  readonly id: string;
}

/** Reads a need: “gb10.sms” is a fact, “runs/b012” a run. */
export function parseNeed(need: string): DrawingNeed {
  const slash = need.indexOf('/');
  return slash < 0
    ? { kind: 'facts', id: need }
    : { kind: need.slice(0, slash), id: need.slice(slash + 1) };
}

/** Ids of the facts that a drawing is made from. */
export function factsOfDrawing(knowledge: Knowledge, drawing: string): string[] {
  return (knowledge.drawings.get(drawing) ?? [])
    .map(parseNeed)
    .flatMap(({ kind, id }) => (kind === 'facts' ? id : []));
}

/**
 * The strongest source of each record that a drawing is made from; of a number format all, because
 * each of them gives another part of it.
 */
export function sourcesOfDrawing(knowledge: Knowledge, drawing: string): Source[] {
  return (knowledge.drawings.get(drawing) ?? []).map(parseNeed).flatMap((need) => {
    const sources = sourcedRecord(knowledge, need)?.sources ?? [];
    return need.kind === 'formats' ? sources : sources.slice(0, 1);
  });
}

function sourcedRecord(
  { facts, runs, models, formats, events }: Knowledge,
  { kind, id }: DrawingNeed,
): { readonly sources: readonly Source[] } | undefined {
  switch (kind) {
    case 'facts':
      return facts.get(id);
    case 'runs':
      return runs.find((run) => run.id === id);
    case 'models':
      return models.get(id);
    case 'formats':
      return formats.get(id);
    case 'events':
      return events.find((event) => event.id === id);
    default:
      return undefined;
  }
}
