import { KINDS } from '../../content-kinds/index.ts';
import type { Kinds } from '../../content-kinds/kind.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { rowPath, runRowPath, SITE_TITLES } from '../../knowledge/site-paths.ts';

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
  if (kind === 'facts' || kind === 'rows') return linkToRow(knowledge, id);
  if (kind === 'subjects') {
    const subject = knowledge.subjects.get(id);
    return subject && { text: subject.title, href: subject.path };
  }
  if (kind === 'runs') return { text: `Run ${id}`, href: runRowPath(id) };
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

/**
 * The link to the page or section at an address of the site, by its title; undefined if no page has
 * that address.
 */
export function linkToPage(knowledge: Knowledge, address: string): NamedLink | undefined {
  const title = titlesByPath(knowledge).get(address.split('#')[0] ?? '');
  if (title === undefined) return undefined;
  const [, slug = '', anchor] = /^\/wiki\/([^/]+)\/(?:#(.*))?$/.exec(address) ?? [];
  const headings = knowledge.articles.get(slug)?.body.headings ?? [];
  const section = anchor && headings.find((heading) => heading.slug === anchor)?.text;
  return { text: section ? `${title}: ${section}` : title, href: address };
}

const titles = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** Titles of all pages that stand for a record, and of the site's own, by path; made once. */
function titlesByPath(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = titles.get(knowledge);
  if (known !== undefined) return known;
  const made = new Map<string, string>(Object.entries(SITE_TITLES));
  for (const name of Object.keys(KINDS)) {
    const all: unknown = Reflect.get(knowledge, name);
    if (!(all instanceof Map)) continue;
    for (const id of all.keys()) {
      const link = linkTo(knowledge, name, String(id));
      if (link !== undefined && !link.href.includes('#')) made.set(link.href, link.text);
    }
  }
  titles.set(knowledge, made);
  return made;
}

/** The row of a fact or a statement. */
function linkToRow({ facts, subjects }: Knowledge, id: string): NamedLink | undefined {
  const [subjectId = '', key = ''] = id.split('.');
  const subject = subjects.get(subjectId);
  const fact = facts.get(id);
  if (subject === undefined) return undefined;
  if (fact !== undefined) {
    const text = `${subject.title}: ${fact.label}, ${formatValue(fact)}`;
    return { text, href: fact.rowPath };
  }
  const statement = subject.statements?.[key];
  if (statement === undefined) return undefined;
  return { text: `${subject.title}: ${statement.text}`, href: rowPath(subject.path, key) };
}

function nameOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('name' in record)) return undefined;
  return String(record.name);
}
