import { ascending } from '../../content-kinds/order.ts';
import type { HistoryRecord } from '../../content-schemas/history-schema.ts';
import { FACT_STATUS_WORDS, type FactStatus } from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { factUses } from '../../knowledge/fact-uses.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { historyPath, SITE_PATHS } from '../../knowledge/site-paths.ts';
import type { NamedLink } from './named-links.ts';

/** Something that changed on a page, with its day. */
export interface PageChange {
  readonly anchor: string;
  readonly day: string;
  readonly dayWords: string;
  readonly kind: 'figure' | 'note' | 'correction';
  /** What it is about: the row of a figure, or the entry in the log of corrections. */
  readonly about: NamedLink | undefined;
  /** Value before and since, as far as there was and is one. */
  readonly was: string | undefined;
  readonly is: string | undefined;
  /** What else changed, or what is to be said, each a sentence. */
  readonly sentences: readonly string[];
}

/** What changed on a page, newest first, as far as it is known. */
export function historyOf(knowledge: Knowledge, path: string): readonly PageChange[] {
  return historyByPage(knowledge).get(path) ?? [];
}

/** The pages of which changes are known. */
export function pagesWithHistory(knowledge: Knowledge): readonly string[] {
  return [...historyByPage(knowledge).keys()];
}

const made = new WeakMap<Knowledge, ReadonlyMap<string, readonly PageChange[]>>();

function historyByPage(knowledge: Knowledge): ReadonlyMap<string, readonly PageChange[]> {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const pages = new Map<string, Map<string, PageChange>>();
  const add = (path: string, change: PageChange): void => {
    pages.set(path, (pages.get(path) ?? new Map()).set(change.anchor, change));
  };
  const uses = factUses(knowledge);
  const pagesOf = (fact: string): string[] => {
    const own = knowledge.subjects.get(fact.split('.')[0] ?? '')?.path;
    const articles = (uses.get(fact) ?? []).map(({ path }) => path.split('#')[0] ?? '');
    return [...(own === undefined ? [] : [own]), ...articles];
  };
  for (const entry of knowledge.history)
    for (const path of pagesOf(entry.fact)) add(path, figureChange(knowledge, entry));
  for (const { id, date, page, text } of knowledge.notes)
    add(page.split('#')[0] ?? '', { ...dated(`n-${id}`, date), kind: 'note', ...said([text]) });
  for (const { id, date, wrong, right, facts, said: place } of knowledge.corrections) {
    const own = place === undefined ? [] : [place.split('#')[0] ?? ''];
    const about = { text: 'Correction', href: `${SITE_PATHS.corrections}#log-${id}` };
    for (const path of [...own, ...(facts ?? []).flatMap(pagesOf)])
      add(path, {
        ...dated(`c-${id}`, date),
        kind: 'correction',
        ...said([`Wrong: ${wrong}`, `Right: ${right}`]),
        about,
      });
  }
  const sorted = new Map(
    [...pages].map(([path, changes]) => [
      path,
      [...changes.values()].sort((a, b) => ascending(b.day, a.day)),
    ]),
  );
  made.set(knowledge, sorted);
  return sorted;
}

const dated = (anchor: string, day: string) => ({ anchor, day, dayWords: formatDate(day) });
const said = (sentences: readonly string[]) => ({
  about: undefined,
  was: undefined,
  is: undefined,
  sentences: sentences.map(bindUnits),
});

function figureChange(knowledge: Knowledge, entry: HistoryRecord): PageChange {
  const { id, date, fact: factId, label, was, is, why } = entry;
  const fact = knowledge.facts.get(factId);
  const subject = knowledge.subjects.get(factId.split('.')[0] ?? '');
  const name = `${subject?.title ?? factId}: ${fact?.label ?? label ?? factId}`;
  return {
    ...dated(`h-${id}`, date),
    kind: 'figure',
    about: { text: name, href: fact?.rowPath ?? historyPath(subject?.path ?? SITE_PATHS.home) },
    was: was && bindUnits(was),
    is: is && bindUnits(is),
    sentences: [
      ...statusSentences(entry),
      ...sourceSentences(knowledge, entry),
      ...(why ? [bindUnits(why)] : []),
    ],
  };
}

const isStatus = (word: string): word is FactStatus => Object.hasOwn(FACT_STATUS_WORDS, word);
const statusText = (word: string): string => (isStatus(word) ? FACT_STATUS_WORDS[word] : word);

function statusSentences({ statusWas, statusIs }: HistoryRecord): string[] {
  if (statusWas === undefined || statusIs === undefined) return [];
  return [`Status: ${statusText(statusIs)}; before: ${statusText(statusWas)}.`];
}

function sourceSentences(
  { references }: Knowledge,
  { sourcesWere = [], sourcesAre = [] }: HistoryRecord,
): string[] {
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => `“${references.get(id)?.title ?? id}”`).join(', ');
  return [
    ...(sourcesAre.length > 0 ? [`New source: ${titles(sourcesAre)}.`] : []),
    ...(sourcesWere.length > 0 ? [`No longer a source: ${titles(sourcesWere)}.`] : []),
  ];
}

/** A change as one line of text: "Memory bandwidth: now 273 GB/s, before 270 GB/s." */
export function changeText({ about, was, is, sentences }: PageChange): string {
  const value = valueWords(was, is);
  const head = [about?.text, value].filter(Boolean).join(': ');
  return [head && `${head}.`, ...sentences].filter(Boolean).join(' ');
}

function valueWords(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return is === undefined ? '' : `new, ${is}`;
  return is === undefined ? `taken out, it was ${was}` : `now ${is}, before ${was}`;
}
