import type { SeenOn } from '../../content-schemas/seen-on-schema.ts';
import type { KnowledgeRecords, Located } from '../knowledge-records.ts';
import { type Rule, unknownId } from './rule.ts';

export const machineDefined: Rule = {
  id: 'machine-defined',
  severity: 'fault',
  sentence: 'Every machine that “seenOn” names has a data sheet.',
  check: (context) =>
    machines(context.records).flatMap(({ owner, path, seenOn }) =>
      unknownId(context, owner, [...path, 'seenOn', 'device'], {
        folder: 'facts',
        noun: 'machine',
        id: seenOn.device,
        known: context.knowledge.subjects,
      }),
    ),
};

interface NamedMachine {
  readonly owner: Pick<Located<unknown>, 'file' | 'locate'>;
  readonly path: readonly PropertyKey[];
  readonly seenOn: SeenOn;
}

function machines({ subjects, events, runs }: KnowledgeRecords): NamedMachine[] {
  const named = (
    owner: NamedMachine['owner'],
    path: readonly PropertyKey[],
    seenOn: SeenOn | undefined,
  ): NamedMachine[] => (seenOn === undefined ? [] : [{ owner, path, seenOn }]);
  return [
    ...subjects.flatMap((subject) => [
      ...Object.entries(subject.record.facts).flatMap(([key, fact]) =>
        named(subject, ['facts', key], fact.seenOn),
      ),
      ...Object.entries(subject.record.statements ?? {}).flatMap(([key, statement]) =>
        named(subject, ['statements', key], statement.seenOn),
      ),
    ]),
    ...[...events, ...runs].flatMap((owner) => named(owner, [], owner.record.seenOn)),
  ];
}
