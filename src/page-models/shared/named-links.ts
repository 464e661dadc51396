import { KINDS } from '../../content-kinds/index.ts';
import type { Kinds } from '../../content-kinds/kind.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { runPath } from '../../knowledge/site-paths.ts';

/** A link within the site, without the base path. */
export interface NamedLink {
  readonly text: string;
  readonly href: string;
}

/** The link to a record by its kind and id; undefined if there is none, or if it has no page. */
export function linkTo(
  knowledge: Knowledge,
  kind: string,
  id: string,
  anchor?: string,
): NamedLink | undefined {
  const hash = anchor ? `#${anchor}` : '';
  if (kind === 'facts') {
    const fact = knowledge.facts.get(id);
    if (fact === undefined) return undefined;
    const title = knowledge.subjects.get(fact.subject)?.title ?? fact.subject;
    return { text: `${title}: ${fact.label}, ${formatValue(fact)}`, href: fact.rowPath };
  }
  if (kind === 'subjects') {
    const subject = knowledge.subjects.get(id);
    return subject && { text: subject.title, href: subject.path };
  }
  if (kind === 'runs') return { text: `Run ${id}`, href: runPath(id) };
  const all: unknown = Reflect.get(knowledge, kind);
  const record: unknown = all instanceof Map ? all.get(id) : undefined;
  const kinds: Kinds = KINDS;
  const { page, names } = kinds[kind] ?? {};
  if (record === undefined || page === undefined) return undefined;
  return {
    text: names?.(record).title ?? nameOf(record) ?? id,
    href: `${page(id, record)}${hash}`,
  };
}

function nameOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('name' in record)) return undefined;
  return String(record.name);
}
