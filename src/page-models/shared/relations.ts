import { ascending } from '../../content-kinds/order.ts';
import type { Knowledge, Mention } from '../../knowledge/knowledge-records.ts';
import { linkTo, type NamedLink } from './named-links.ts';

/** What a page says of the records that it hangs together with. */
export interface RelatedGroup {
  readonly title: string;
  readonly links: readonly NamedLink[];
}

/** Words of a record's own page for what it names: by relation, then by kind of what is named. */
const FORWARD: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  in: 'Software concerned',
  needs: 'Software concerned',
  'built on': 'Built on',
  'caused by': 'Caused by',
  'mended by': 'Guides that help',
  'goes wrong': 'What can go wrong',
  related: 'See also',
  about: { rows: 'Figures and findings', models: 'Models', software: 'Software' },
  'part of': 'Part of',
  'runs on': 'Runs on',
  'competes with': 'Rivals',
  'superseded by': 'Superseded by',
  'measured with': 'Measured runs',
  'described in': 'Described in',
};

/** Words of the page that is named for those that name it: by relation and kind of the other. */
const BACKWARD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  on: { problems: 'Problems seen on it', guides: 'Guides for it' },
  in: { problems: 'Problems' },
  needs: { problems: 'Problems', guides: 'Guides' },
  'built on': { software: 'Builds on it' },
  'caused by': { problems: 'Brings about' },
  'mended by': { problems: 'Helps against' },
  'goes wrong': { guides: 'Can happen in' },
  related: { problems: 'See also', software: 'See also', guides: 'See also' },
  about: { problems: 'Problems', guides: 'Guides', articles: 'Articles' },
  'part of': { articles: 'Parts' },
  'runs on': { articles: 'Runs on it' },
  'competes with': { articles: 'Rivals' },
  'superseded by': { articles: 'Takes the place of' },
  'described in': {
    problems: 'Problems',
    software: 'Software',
    guides: 'Guides',
    terms: 'In the glossary',
  },
};

const forwardTitle = ({ relation = '', to }: Mention): string | undefined => {
  const words = FORWARD[relation];
  return typeof words === 'string' ? words : words?.[to.kind];
};

/**
 * Everything that a record names by a relation and everything that names it, in groups; each link
 * once, in the order of names. Relations that the page shows elsewhere have no words and are left
 * out.
 */
export function relatedGroups(knowledge: Knowledge, kind: string, id: string): RelatedGroup[] {
  const groups = new Map<string, Map<string, NamedLink>>();
  const add = (title: string | undefined, link: NamedLink | undefined): void => {
    if (title === undefined || link === undefined) return;
    groups.set(title, (groups.get(title) ?? new Map()).set(link.href, link));
  };
  for (const mention of mentionsByRecord(knowledge).get(`${kind} ${id}`) ?? []) {
    const { from, to, relation = '' } = mention;
    if (from.kind === kind && from.id === id)
      add(forwardTitle(mention), linkTo(knowledge, to.kind, to.id, to.anchor));
    else add(BACKWARD[relation]?.[from.kind], linkTo(knowledge, from.kind, from.id));
  }
  return [...groups].map(([title, links]) => ({
    title,
    links: [...links.values()].sort((a, b) => ascending(a.text, b.text)),
  }));
}

const indices = new WeakMap<Knowledge, ReadonlyMap<string, readonly Mention[]>>();

/** The mentions with a relation of every record that is on either side; made once. */
function mentionsByRecord(knowledge: Knowledge): ReadonlyMap<string, readonly Mention[]> {
  const known = indices.get(knowledge);
  if (known !== undefined) return known;
  const index = new Map<string, Mention[]>();
  for (const mention of knowledge.mentions) {
    if (mention.relation === undefined) continue;
    for (const { kind, id } of [mention.from, mention.to])
      index.set(`${kind} ${id}`, [...(index.get(`${kind} ${id}`) ?? []), mention]);
  }
  indices.set(knowledge, index);
  return index;
}
