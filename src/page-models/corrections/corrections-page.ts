import type { ClaimRecord } from '../../content-schemas/claim-schema.ts';
import type { CorrectionRecord } from '../../content-schemas/correction-schema.ts';
import { VERDICT_WORDS, VERDICTS, type Verdict } from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';

/** A fact that carries a right value: its words, and its row on the data sheet. */
export interface FactLink {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

/** Where an article says it right. */
export interface SaidLink {
  readonly words: string;
  readonly href: string;
}

export interface ClaimSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** Place in the source. */
  readonly at: string | undefined;
}

/** A statement that was checked. */
export interface ClaimView {
  /** Anchor, which never moves. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly verdictWords: string;
  readonly claim: string;
  readonly instead: string | undefined;
  readonly evidence: string;
  readonly facts: readonly FactLink[];
  readonly sources: readonly ClaimSource[];
  readonly said: SaidLink | undefined;
  /** Title as a search result of its own: it begins with the verdict. */
  readonly searchTitle: string;
}

/** An entry of the log of our own corrections. */
export interface CorrectionView {
  readonly anchor: string;
  readonly date: string;
  readonly dateTime: string;
  readonly wrong: string;
  readonly right: string;
  readonly since: string;
  readonly reportedBy: string | undefined;
  readonly facts: readonly FactLink[];
  readonly said: SaidLink | undefined;
}

/** The text whose claims were checked: where it stands and in which state it was read. */
export interface CheckedArticle {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** Its last change before the check, for readers. */
  readonly changedOn: string | undefined;
  /** What is known of it, among others how it may be reused. */
  readonly note: string | undefined;
}

/** The page of what was checked, and of what we had wrong ourselves. */
export interface CorrectionsPage {
  readonly log: readonly CorrectionView[];
  readonly claimCount: number;
  /** The article whose claims were checked, where it is among the sources. */
  readonly checkedArticle: CheckedArticle | undefined;
  readonly verdicts: readonly {
    readonly verdict: Verdict;
    readonly words: string;
    readonly meaning: string;
    readonly count: number;
  }[];
  readonly sections: readonly {
    readonly title: string;
    readonly anchor: string;
    readonly claims: readonly ClaimView[];
  }[];
  readonly controls: readonly FilterControl[];
}

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  holds: 'The sources bear it out. Where it needs a limit or a date, that is added.',
  imprecise: 'There is something in it, but as it stands it misleads.',
  wrong: 'The sources say otherwise.',
  contradictory: 'It cannot be true together with another statement of the same text.',
  unverified: 'No citable source for or against it was found, or it is opinion.',
};

/** Reference of the article whose claims stand in `content/claims/`. */
const CHECKED_ARTICLE = 'aiwiki-nvidia-digits';

/** Builds the page; claims stand under their sections, in the order of their ids. */
export function correctionsPage(knowledge: Knowledge): CorrectionsPage {
  const claims = knowledge.claims.map((claim) => ({
    section: claim.section,
    view: claimView(knowledge, claim),
  }));
  const titles = [...new Set(claims.map(({ section }) => section))];
  const verdicts = claims.map(({ view }) => view.verdict);
  const options = filterOptions(
    verdicts,
    VERDICTS.map((value) => ({ value, words: VERDICT_WORDS[value] })),
  );
  return {
    log: knowledge.corrections.map((correction) => correctionView(knowledge, correction)),
    claimCount: claims.length,
    checkedArticle: checkedArticle(knowledge),
    verdicts: VERDICTS.map((verdict) => ({
      verdict,
      words: VERDICT_WORDS[verdict],
      meaning: VERDICT_MEANINGS[verdict],
      count: verdicts.filter((other) => other === verdict).length,
    })),
    sections: titles.map((title) => ({
      title,
      anchor: anchorOf(title),
      claims: claims.filter(({ section }) => section === title).map(({ view }) => view),
    })),
    controls: [{ name: 'verdict', label: 'Verdict', allWords: 'All verdicts', options }],
  };
}

function checkedArticle(knowledge: Knowledge): CheckedArticle | undefined {
  const reference = knowledge.references.get(CHECKED_ARTICLE);
  if (reference === undefined) return undefined;
  const { title, publisher, url, changedOn, note } = reference;
  return { title, publisher, url, changedOn: changedOn && formatDate(changedOn), note };
}

function claimView(knowledge: Knowledge, claim: ClaimRecord): ClaimView {
  const words = VERDICT_WORDS[claim.verdict];
  const statement = bindUnits(claim.claim);
  return {
    id: claim.id,
    verdict: claim.verdict,
    verdictWords: words,
    claim: statement,
    instead: claim.instead && bindUnits(claim.instead),
    evidence: bindUnits(claim.evidence),
    facts: factLinks(knowledge, claim.facts ?? []),
    sources: (claim.sources ?? []).flatMap((source): ClaimSource[] => {
      const { id, at } = citedSource(source);
      const reference = knowledge.references.get(id);
      if (reference === undefined) return [];
      const { title, publisher, url } = reference;
      return [{ title, publisher, url, at }];
    }),
    said: saidLink(knowledge, claim.said),
    searchTitle: `Checked claim, ${words}: ${statement}`,
  };
}

function correctionView(knowledge: Knowledge, correction: CorrectionRecord): CorrectionView {
  return {
    anchor: `log-${correction.id}`,
    date: formatDate(correction.date),
    dateTime: correction.date,
    wrong: bindUnits(correction.wrong),
    right: bindUnits(correction.right),
    since: formatDate(correction.since),
    reportedBy: correction.reportedBy,
    facts: factLinks(knowledge, correction.facts ?? []),
    said: saidLink(knowledge, correction.said),
  };
}

function factLinks(knowledge: Knowledge, ids: readonly string[]): FactLink[] {
  return ids
    .flatMap((id) => knowledge.facts.get(id) ?? [])
    .map((fact) => ({
      label: `${knowledge.subjects.get(fact.subject)?.title ?? fact.subject}, ${fact.label}`,
      value: formatValue(fact),
      href: fact.rowPath,
    }));
}

function saidLink(knowledge: Knowledge, address: string | undefined): SaidLink | undefined {
  const [path = '', anchor] = address?.split('#') ?? [];
  const article = [...knowledge.articles.values()].find(({ slug }) => articlePath(slug) === path);
  if (address === undefined || article === undefined) return undefined;
  const heading = article.body.headings.find(({ slug }) => slug === anchor);
  return {
    words: heading === undefined ? article.title : `${article.title}, “${heading.text}”`,
    href: address,
  };
}

/** “Linking two units” → `linking-two-units`. */
function anchorOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
