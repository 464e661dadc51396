import { GUIDE_AREA_WORDS } from '../../content-schemas/guide-schema.ts';
import { PROBLEM_AREA_WORDS, PROBLEM_STATE_WORDS } from '../../content-schemas/problem-schema.ts';
import {
  SOFTWARE_KIND_WORDS,
  SOFTWARE_STATE_WORDS,
} from '../../content-schemas/software-schema.ts';
import { FACT_STATUS_WORDS, VERDICT_WORDS } from '../../content-schemas/vocabularies.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Article, Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { asOf, dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import {
  articlePath,
  guidePath,
  modelPath,
  problemPath,
  rowPath,
  SITE_PATHS,
  softwarePath,
  termPath,
} from '../../knowledge/site-paths.ts';
import type { SearchKind, SearchRecord } from '../../search/records.ts';
import { linkToPage } from '../shared/named-links.ts';
import { answerText } from '../shared/questions.ts';
import { PAGE_RECORDS } from './page-records.ts';
import { sectionTexts } from './section-texts.ts';

/** Most characters of a text that a row shows or that is searched; the rest is for the full text. */
const MOST_TEXT = 150;
const MOST_CLAIM = 110;
/** What the page of every model tells. */
const OF_MODELS = 'speed tokens/s decode prefill memory size fit';

/** Everything that can be an answer. */
export function searchRecords(knowledge: Knowledge): SearchRecord[] {
  return withQuestions(knowledge, [
    ...PAGE_RECORDS,
    ...[...knowledge.articles.values()].flatMap((article) =>
      articleRecords(article, knowledge.facts),
    ),
    ...[...knowledge.subjects.values()].flatMap((subject) => subjectRecords(knowledge, subject)),
    ...handbook(knowledge),
    ...[...knowledge.models.values()].map(({ id, name, aliases, family }) =>
      record('model', name, modelPath(id), { names: aliases, words: `${family}; ${OF_MODELS}` }),
    ),
    // A term leads to where more is told; its row says what it means.
    ...knowledge.terms.map(({ id, term, aliases, text, more }) =>
      record('term', term, more ?? termPath(id), {
        names: aliases,
        text,
        page: (more && linkToPage(knowledge, more)?.text) ?? 'Glossary',
      }),
    ),
    ...knowledge.events.map(({ id, date, text }) =>
      record('event', cut(text, MOST_CLAIM), `${SITE_PATHS.timeline}#e-${id}`, {
        text: formatDate(date),
        page: 'Timeline',
      }),
    ),
    ...knowledge.claims.map(({ id, claim, verdict }) =>
      record('claim', cut(claim, MOST_CLAIM), `${SITE_PATHS.corrections}#${id}`, {
        state: VERDICT_WORDS[verdict],
        page: 'Claims in circulation',
      }),
    ),
  ]);
}

/** A record with what was left out filled in. */
export function record(
  kind: SearchKind,
  title: string,
  url: string,
  rest: {
    readonly names?: readonly string[] | undefined;
    readonly text?: string;
    readonly words?: string;
    readonly page?: string;
    readonly state?: string;
    readonly area?: string;
    readonly isLead?: boolean;
  } = {},
): SearchRecord {
  const { names = [], text = '', words = '', page = '', state = '' } = rest;
  const { area = '', isLead = false } = rest;
  return { kind, title, url, names, text, words, page, state, area, isLead };
}

/**
 * The records with the questions. A question that a whole page of the handbook answers makes that
 * page's record easier to find, for two rows to one page would say the same; any other is a record
 * of its own.
 */
function withQuestions(knowledge: Knowledge, records: readonly SearchRecord[]): SearchRecord[] {
  const byUrl = new Map(
    records.flatMap((one, at) => (MERGED.has(one.kind) ? [[one.url, at] as const] : [])),
  );
  const all = [...records];
  for (const { question, ways, answer, leadsTo } of knowledge.questions) {
    const text = answerText(knowledge, answer);
    const at = byUrl.get(leadsTo);
    const own = at === undefined ? undefined : all[at];
    if (at === undefined || own === undefined) {
      const page = linkToPage(knowledge, leadsTo)?.text ?? '';
      all.push(record('question', question, leadsTo, { names: ways, text, page }));
    } else all[at] = { ...own, text, names: [...own.names, question, ...ways] };
  }
  return all;
}

/** Kinds whose pages answer one question each. */
const MERGED: ReadonlySet<SearchKind> = new Set(['problem']);

function articleRecords(article: Article, facts: Knowledge['facts']): SearchRecord[] {
  const { slug, title, aliases, description, body } = article;
  const path = articlePath(slug);
  const texts = sectionTexts(article, facts);
  return [
    record('article', title, path, { names: aliases, text: description }),
    ...body.headings.map((heading) =>
      record('section', heading.text, `${path}#${heading.slug}`, {
        text: cut(texts.get(heading.slug) ?? ''),
        page: title,
      }),
    ),
  ];
}

function subjectRecords(knowledge: Knowledge, subject: Subject): SearchRecord[] {
  const { id, title, path, description, aliases = [], facts, statements = {} } = subject;
  const isLead = knowledge.home.leadSubjects?.includes(id) ?? false;
  const page = { page: title, isLead };
  return [
    record('device', title, path, { names: aliases, text: cut(description), isLead }),
    ...facts.map((fact) => factRecord(fact, title, page)),
    ...Object.entries(statements).map(([key, { text }]) =>
      record('fact', cut(text), rowPath(path, key), page),
    ),
  ];
}

function factRecord(
  fact: Fact,
  subject: string,
  page: { page: string; isLead: boolean },
): SearchRecord {
  const dates = dateWords(fact, observedAfterStatus(fact));
  return record('fact', `${fact.label}: ${formatValue(fact)}`, fact.rowPath, {
    ...page,
    names: page.isLead ? [fact.label] : [`${subject} ${fact.label}`],
    words: `${fact.group} ${fact.group === 'price' ? formatDate(asOf(fact)) : ''}`.trim(),
    state: [FACT_STATUS_WORDS[fact.status], dates].filter(Boolean).join(', '),
  });
}

function handbook({ problems, software, guides }: Knowledge): SearchRecord[] {
  return [
    ...[...problems.values()].map(({ id, title, summary, status, symptoms, area }) =>
      record('problem', title, problemPath(id), {
        text: cut(summary),
        words: symptoms.map((one) => ('seen' in one ? one.seen : one.output)).join(' '),
        state: PROBLEM_STATE_WORDS[status.state],
        area: PROBLEM_AREA_WORDS[area],
      }),
    ),
    ...[...software.values()].map(({ id, name, aliases, answer, description, state, kind }) =>
      record('software', name, softwarePath(id), {
        names: aliases,
        text: cut(answer),
        words: description,
        state: SOFTWARE_STATE_WORDS[state],
        area: SOFTWARE_KIND_WORDS[kind],
      }),
    ),
    ...[...guides.values()].map(({ id, title, aliases, goal, steps, area }) =>
      record('guide', title, guidePath(id), {
        names: aliases,
        text: cut(goal),
        words: steps.map((step) => step.title).join('; '),
        area: GUIDE_AREA_WORDS[area],
      }),
    ),
  ];
}

/** The beginning of a text, whole words only. */
function cut(text: string, most = MOST_TEXT): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
