import { ascending } from '../../content-kinds/order.ts';
import { PROBLEM_STATE_WORDS } from '../../content-schemas/problem-schema.ts';
import { pricesOf } from '../../knowledge/fact-selection.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath, historyPath, problemPath, SITE_PATHS } from '../../knowledge/site-paths.ts';

/** What became known or was put right, with its day. */
export interface Change {
  /** The day: 2026-11-27. */
  readonly day: string;
  readonly dayWords: string;
  readonly kind: 'event' | 'price' | 'problem' | 'correction' | 'article' | 'figure' | 'note';
  readonly kindWords: string;
  readonly text: string;
  readonly href: string;
}

const KIND_WORDS: Readonly<Record<Change['kind'], string>> = {
  event: 'Event',
  price: 'Price',
  problem: 'Problem',
  correction: 'Correction',
  article: 'Article',
  figure: 'Figures',
  note: 'Note',
};

/**
 * What changed, newest first: events and prices by the day on which they happened, problems by the
 * day for which their state is known, corrections, articles, figures and notes by the day of the
 * change. Dates that are no day are left out, for they have no place in the order.
 */
export function changesOf(knowledge: Knowledge): readonly Change[] {
  const change = (
    kind: Change['kind'],
    day: string | undefined,
    text: string,
    href: string,
  ): Change[] =>
    day === undefined || day.length < 10
      ? []
      : [{ day, dayWords: formatDate(day), kind, kindWords: KIND_WORDS[kind], text, href }];
  const changes = [
    ...knowledge.events.flatMap(({ id, date, text }) =>
      change('event', date, text, `${SITE_PATHS.timeline}#e-${id}`),
    ),
    ...[...knowledge.subjects.values()].flatMap((subject) =>
      pricesOf(subject).flatMap((fact) =>
        change(
          'price',
          fact.observedOn,
          `${subject.title}, ${fact.label}: ${formatValue(fact)}`,
          fact.rowPath,
        ),
      ),
    ),
    ...[...knowledge.problems.values()].flatMap(({ id, title, status }) =>
      change(
        'problem',
        status.asOf,
        `${title} (${PROBLEM_STATE_WORDS[status.state]})`,
        problemPath(id),
      ),
    ),
    ...knowledge.corrections.flatMap(({ id, date, wrong }) =>
      change('correction', date, wrong, `${SITE_PATHS.corrections}#log-${id}`),
    ),
    ...figureGroups(knowledge).flatMap(({ day, text, href }) => change('figure', day, text, href)),
    ...knowledge.notes.flatMap(({ id, date, page, text }) =>
      change('note', date, text, `${historyPath(page.split('#')[0] ?? page)}#n-${id}`),
    ),
    // Articles come last within a day: all of them may change on one.
    ...[...knowledge.articles.values()].flatMap(({ slug, title, updated }) =>
      change('article', updated, `${title}: text last changed`, articlePath(slug)),
    ),
  ];
  return changes.sort((a, b) => ascending(b.day, a.day));
}

/** The figures of a subject that changed on one day, as one entry: there may be dozens. */
function figureGroups({ history, subjects }: Knowledge) {
  const groups = Map.groupBy(history, ({ date, fact }) => `${date} ${fact.split('.')[0]}`);
  return [...groups].flatMap(([key, entries]) => {
    const [day = '', id = ''] = key.split(' ');
    const subject = subjects.get(id);
    if (subject === undefined) return [];
    const fresh = entries.filter(({ was, is }) => was === undefined && is !== undefined).length;
    const gone = entries.filter(({ was, is }) => was !== undefined && is === undefined).length;
    const words = [
      [entries.length - fresh - gone, 'changed'],
      [fresh, 'new'],
      [gone, 'taken out'],
    ] as const;
    const counts = words.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    const noun = entries.length === 1 ? 'figure' : 'figures';
    const text = `${subject.title}, ${noun}: ${counts.join(', ')}`;
    return [{ day, text, href: `${historyPath(subject.path)}#d-${day}` }];
  });
}
