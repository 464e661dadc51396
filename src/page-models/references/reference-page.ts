import type { Source } from '../../content-schemas/fact-schema.ts';
import { RUN_KIND_WORDS, type RunRecord } from '../../content-schemas/run-schema.ts';
import { citationSites } from '../../knowledge/citations.ts';
import { formatNumber, formatValue } from '../../knowledge/format-value.ts';
import type { Article, Knowledge, Reference } from '../../knowledge/knowledge-records.ts';
import {
  articlePath,
  modelPath,
  rowPath,
  runRowPath,
  SITE_PATHS,
  termPath,
} from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { type ReferenceView, referenceView } from '../shared/bibliography.ts';
import { linkTo, type NamedLink } from '../shared/named-links.ts';
import { ownersBySource } from './owners-of-source.ts';

/** A source, and what rests on it. */
export interface ReferencePage {
  readonly reference: ReferenceView;
  readonly facts: readonly { readonly text: string; readonly href: string }[];
  readonly statements: readonly { readonly text: string; readonly href: string }[];
  readonly claims: readonly { readonly text: string; readonly href: string }[];
  readonly events: readonly { readonly text: string; readonly href: string }[];
  readonly runs: readonly { readonly text: string; readonly href: string }[];
  readonly models: readonly { readonly text: string; readonly href: string }[];
  readonly articles: readonly { readonly text: string; readonly href: string }[];
  /** Problems, software and guides that rest on it. */
  readonly handbook: readonly NamedLink[];
  readonly termsAndFormats: readonly NamedLink[];
  /** Questions answered from it, each with the section that tells more. */
  readonly questions: readonly NamedLink[];
  /** Title of the page: the source's own, told apart from others of the same title. */
  readonly pageTitle: string;
}

/** Builds the page of a source. */
export function referencePage(knowledge: Knowledge, reference: Reference): ReferencePage {
  const cites = (sources: readonly Source[]): boolean =>
    sources.some((source) => citedSource(source).id === reference.id);
  const statements = [...knowledge.subjects.values()].flatMap((subject) =>
    Object.entries(subject.statements ?? {})
      .filter(([, statement]) => cites(statement.sources))
      .map(([key, statement]) => ({
        text: statement.text,
        href: rowPath(subject.path, key),
      })),
  );
  return {
    reference: referenceView(reference),
    statements,
    claims: knowledge.claims
      .filter((claim) => cites(claim.sources ?? []))
      .map((claim) => ({ text: claim.claim, href: `${SITE_PATHS.corrections}#${claim.id}` })),
    facts: [...knowledge.facts.values()]
      .filter((fact) => cites(fact.sources) || (fact.disputes ?? []).some((d) => cites(d.sources)))
      .map((fact) => ({
        text: `${knowledge.subjects.get(fact.subject)?.title ?? fact.subject}: ${fact.label}, ${formatValue(fact)}`,
        href: fact.rowPath,
      })),
    events: knowledge.events
      .filter((event) => cites(event.sources))
      .map((event) => ({ text: event.text, href: `${SITE_PATHS.timeline}#e-${event.id}` })),
    runs: knowledge.runs
      .filter((run) => cites(run.sources))
      .map((run) => ({ text: runWords(knowledge, run), href: runRowPath(run.id) })),
    models: [...knowledge.models.values()]
      .filter(({ sources, checkpoints = [] }) =>
        [sources, ...checkpoints.map((checkpoint) => checkpoint.sources)].some(cites),
      )
      .map(({ id, name }) => ({ text: name, href: modelPath(id) })),
    handbook: handbookLinks(knowledge, reference.id),
    termsAndFormats: otherLinks(knowledge, reference.id),
    questions: questionLinks(knowledge, reference.id),
    pageTitle: pageTitle(knowledge, reference),
    articles: (citingArticles(knowledge).get(reference.id) ?? []).map(({ title, slug }) => ({
      text: title,
      href: articlePath(slug),
    })),
  };
}

const citing = new WeakMap<Knowledge, ReadonlyMap<string, readonly Article[]>>();

/** The articles that cite each source, in the order of the articles; made once for all pages. */
function citingArticles(knowledge: Knowledge): ReadonlyMap<string, readonly Article[]> {
  const known = citing.get(knowledge);
  if (known !== undefined) return known;
  const index = new Map<string, Article[]>();
  for (const article of knowledge.articles.values()) {
    const cited = citationSites(knowledge, article).flatMap(({ sources }) => sources);
    for (const id of new Set(cited.map((source) => citedSource(source).id)))
      index.set(id, [...(index.get(id) ?? []), article]);
  }
  citing.set(knowledge, index);
  return index;
}

function handbookLinks(knowledge: Knowledge, id: string): NamedLink[] {
  return (ownersBySource(knowledge).get(id) ?? [])
    .filter(({ kind }) => HANDBOOK.includes(kind))
    .flatMap((owner) => linkTo(knowledge, owner.kind, owner.id) ?? []);
}

/** Terms of the glossary and formats of weights; those stand in the calculator. */
function otherLinks(knowledge: Knowledge, id: string): NamedLink[] {
  return (ownersBySource(knowledge).get(id) ?? []).flatMap(({ kind, id: owner }) => {
    const term = kind === 'terms' ? knowledge.terms.find((one) => one.id === owner) : undefined;
    const format = kind === 'formats' ? knowledge.formats.get(owner) : undefined;
    if (term !== undefined) return [{ text: term.term, href: termPath(owner) }];
    return format === undefined ? [] : [{ text: format.name, href: SITE_PATHS.fit }];
  });
}

function questionLinks(knowledge: Knowledge, id: string): NamedLink[] {
  return (ownersBySource(knowledge).get(id) ?? [])
    .filter(({ kind }) => kind === 'questions')
    .flatMap((owner) => knowledge.questions.find((one) => one.id === owner.id) ?? [])
    .map(({ question, leadsTo }) => ({ text: question, href: leadsTo }));
}

const HANDBOOK: readonly string[] = ['problems', 'software', 'guides'];

/** Several versions of one page are sources of their own under one title. */
function pageTitle({ references }: Knowledge, { id, title }: Reference): string {
  const isShared = [...references.values()].some(
    (other) => other.id !== id && other.title === title,
  );
  return isShared ? `Source: ${title} (${id})` : `Source: ${title}`;
}

/** "gpt-oss-120b, MXFP4, llama.cpp, decode, one stream, 4,096 tokens deep: 53.95 tokens/s" */
function runWords({ models }: Knowledge, run: RunRecord): string {
  const { depthTokens, batch = 1, units } = run;
  const parts = [
    models.get(run.modelId ?? '')?.name ?? run.model,
    run.format,
    run.engine,
    run.what ?? RUN_KIND_WORDS[run.kind],
    units > 1 ? `${units} units` : undefined,
    batch > 1 ? `${batch} streams` : undefined,
    depthTokens ? `${formatNumber(depthTokens)} tokens deep` : undefined,
  ];
  return `${parts.filter(Boolean).join(', ')}: ${formatValue(run)}`;
}
