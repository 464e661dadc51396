import type { Source } from '../../content-schemas/fact-schema.ts';
import { citationSites } from '../../knowledge/citations.ts';
import { formatNumber } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { ownersBySource } from './owners-of-source.ts';

/** A kind of record that rests on sources, and the sources of each record of it. */
interface RestingKind {
  readonly one: string;
  readonly many: string;
  readonly sources: readonly (readonly Source[])[];
}

/**
 * What rests on each source, in words: "5 facts, 2 claims". Keyed by the id of the source; a
 * source that nothing names is left out.
 */
export function restingWords(knowledge: Knowledge): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { one, many, sources } of restingKinds(knowledge)) {
    for (const [id, count] of recordsPerSource(sources)) {
      const part = `${formatNumber(count)} ${count === 1 ? one : many}`;
      words.set(id, [words.get(id), part].filter(Boolean).join(', '));
    }
  }
  return words;
}

/** Kinds of records that name their sources by nothing but id, one record and several. */
const BY_MENTION: Readonly<Record<string, readonly [one: string, many: string]>> = {
  problems: ['problem', 'problems'],
  software: ['program', 'programs'],
  guides: ['guide', 'guides'],
  terms: ['term', 'terms'],
  questions: ['question', 'questions'],
  tables: ['table', 'tables'],
};

/** One entry for each record and source, which are told apart already. */
function mentioningKinds(knowledge: Knowledge): readonly RestingKind[] {
  const named = [...ownersBySource(knowledge)];
  return Object.entries(BY_MENTION).map(([kind, [one, many]]) => ({
    one,
    many,
    sources: named.flatMap(([source, owners]) =>
      owners.filter((owner) => owner.kind === kind).map(() => [source]),
    ),
  }));
}

function restingKinds(knowledge: Knowledge): readonly RestingKind[] {
  const { facts, subjects, claims, events, runs, models, formats, articles } = knowledge;
  return [
    {
      one: 'fact',
      many: 'facts',
      sources: [...facts.values()].map((fact) => [
        ...fact.sources,
        ...(fact.disputes ?? []).flatMap((rival) => rival.sources),
      ]),
    },
    {
      one: 'statement',
      many: 'statements',
      sources: [...subjects.values()].flatMap((subject) =>
        Object.values(subject.statements ?? {}).map((statement) => statement.sources),
      ),
    },
    { one: 'claim', many: 'claims', sources: claims.map((claim) => claim.sources ?? []) },
    { one: 'event', many: 'events', sources: events.map((event) => event.sources) },
    { one: 'run', many: 'runs', sources: runs.map((run) => run.sources) },
    {
      one: 'model',
      many: 'models',
      sources: [...models.values()].map(({ sources, checkpoints = [] }) => [
        ...sources,
        ...checkpoints.flatMap((checkpoint) => checkpoint.sources),
      ]),
    },
    {
      one: 'format',
      many: 'formats',
      sources: [...formats.values()].map((format) => format.sources),
    },
    {
      one: 'article',
      many: 'articles',
      sources: [...articles.values()].map((article) =>
        citationSites(knowledge, article).flatMap((site) => site.sources),
      ),
    },
    ...mentioningKinds(knowledge),
  ];
}

/** In how many records each source is named; twice in a record counts once. */
function recordsPerSource(records: RestingKind['sources']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sources of records)
    for (const id of new Set(sources.map((source) => citedSource(source).id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
