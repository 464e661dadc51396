import type { Withdrawn } from '../content-schemas/withdrawn-schema.ts';
import { formatDate } from './format-date.ts';
import { formatValue } from './format-value.ts';
import type { Knowledge } from './knowledge-records.ts';
import { runPath } from './site-paths.ts';

/** What readers are told of a figure that its source withdrew. */
export interface WithdrawnView {
  readonly words: string;
  /** The figure that took its place, and where its row is. */
  readonly successor: { readonly text: string; readonly href: string } | undefined;
}

/** The view of a withdrawal; facts have a full stop in their id, runs have none. */
export function withdrawnView(
  { facts, runs }: Pick<Knowledge, 'facts' | 'runs'>,
  { on, successor = '', note }: Withdrawn,
): WithdrawnView {
  const words = `Withdrawn by its source${on === undefined ? '' : ` (${formatDate(on)})`}: ${note}`;
  const fact = facts.get(successor);
  if (fact !== undefined) {
    const href = fact.rowPath;
    return { words, successor: { text: `${fact.label}: ${formatValue(fact)}`, href } };
  }
  const run = runs.find(({ id }) => id === successor);
  return {
    words,
    successor: run && { text: formatValue(run), href: runPath(run.id) },
  };
}

/** The same as one text: "Withdrawn by its source: … In its place: 23 tokens/s." */
export function withdrawnWords(
  knowledge: Pick<Knowledge, 'facts' | 'runs'>,
  withdrawn: Withdrawn,
): string {
  const { words, successor } = withdrawnView(knowledge, withdrawn);
  return successor === undefined ? words : `${words} In its place: ${successor.text}.`;
}
