import type { Withdrawn } from '../../content-schemas/withdrawn-schema.ts';
import type { Located } from '../knowledge-records.ts';
import { type Finding, finding } from '../problems.ts';
import { type Rule, type RuleContext, unknownId } from './rule.ts';

export const successorDefined: Rule = {
  id: 'successor-defined',
  severity: 'fault',
  sentence: 'The fact or run that took the place of a withdrawn figure exists, and is another one.',
  check: (context) => [
    ...context.records.subjects.flatMap((subject) =>
      Object.entries(subject.record.facts).flatMap(([key, { withdrawn }]) =>
        check(context, subject, ['facts', key], `${subject.id}.${key}`, withdrawn),
      ),
    ),
    ...context.records.runs.flatMap((run) => check(context, run, [], run.id, run.record.withdrawn)),
  ],
};

function check(
  context: RuleContext,
  owner: Pick<Located<unknown>, 'file' | 'locate'>,
  path: readonly PropertyKey[],
  own: string,
  withdrawn: Withdrawn | undefined,
): Finding[] {
  const id = withdrawn?.successor;
  if (id === undefined) return [];
  const place = [...path, 'withdrawn', 'successor'];
  if (id === own) {
    const message = `“${id}” is named as its own successor. Name the figure that took its place, or leave “successor” out.`;
    return [finding(owner.file, message, owner.locate(place))];
  }
  const { facts, runs } = context.knowledge;
  // Ids of facts have a full stop, ids of runs have none.
  return id.includes('.')
    ? unknownId(context, owner, place, { folder: 'facts', noun: 'fact', id, known: facts })
    : unknownId(context, owner, place, {
        folder: 'runs',
        noun: 'run',
        id,
        known: new Map(runs.map((run) => [run.id, run])),
      });
}
