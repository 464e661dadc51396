import type { Located } from '../../content-kinds/kind.ts';
import type {
  FactRecord,
  StatementRecord,
  SubjectRecord,
} from '../../content-schemas/fact-schema.ts';
import type { SubjectKind } from '../../content-schemas/vocabularies.ts';
import type { Knowledge } from '../knowledge-records.ts';
import { finding } from '../problems.ts';
import { citedSource } from '../sources.ts';
import type { Rule } from './rule.ts';

/** What runs on several machines, or is part of several, and so names none. */
const NO_MACHINE: readonly SubjectKind[] = ['software', 'configuration', 'chip'];

/** Partners' units with the same chip are easily told as NVIDIA's own, and their systems as DGX OS. */
const NVIDIAS_MACHINE = 'dgx-spark';
const NVIDIAS_SYSTEM = 'dgx-os';
const CHIP = 'gb10';

type Entry = FactRecord | StatementRecord;

export const machineNamed: Rule = {
  id: 'machine-named',
  severity: 'fault',
  sentence:
    'What was measured on DGX Spark, its chip or its software, and what a source on a partner’s machine reports, says on which machine it was seen.',
  check: ({ records, knowledge }) => {
    const partners = partnerNames(knowledge);
    return records.subjects.flatMap((subject) =>
      entriesOf(subject.record).flatMap(([field, key, entry]) => {
        if (entry.seenOn !== undefined) return [];
        const why = whyNeeded(knowledge, subject, entry, partners);
        return why === undefined
          ? []
          : [
              finding(
                subject.file,
                `“${key}” ${why}, but “seenOn” does not say on which machine it was seen. Name it as the source does: “seenOn: {device: asus-ascent-gx10, system: Ubuntu 24.04}”, or “seenOn: {device: ${CHIP}}” where the source does not name its maker.`,
                subject.locate([field, key]),
              ),
            ];
      }),
    );
  },
};

function entriesOf({ facts, statements = {} }: SubjectRecord) {
  return [
    ...Object.entries(facts).map(([key, entry]): [string, string, Entry] => ['facts', key, entry]),
    ...Object.entries(statements).map(([key, entry]): [string, string, Entry] => [
      'statements',
      key,
      entry,
    ]),
  ];
}

function whyNeeded(
  { references }: Knowledge,
  { id, record }: Located<SubjectRecord>,
  entry: Entry,
  partners: ReadonlyMap<string, string>,
): string | undefined {
  if (entry.status !== 'measured' && entry.status !== 'reported') return undefined;
  if ('group' in entry && entry.group === 'price') return undefined;
  const isOfAny = NO_MACHINE.includes(record.kind) || id === NVIDIAS_MACHINE;
  if (isOfAny && entry.status === 'measured') return 'is a measurement';
  const sources = entry.sources.flatMap((source) => references.get(citedSource(source).id) ?? []);
  const isUsers = sources[0]?.kind === 'community' || sources[0]?.kind === 'measurement';
  if (id === NVIDIAS_SYSTEM && isUsers) return 'rests on what a user saw';
  if (!isOfAny) return undefined;
  const texts = sources.map(({ title, note = '' }) => `${title} ${note}`);
  const partner = [...partners].find(([name]) => texts.some((text) => text.includes(name)));
  return partner && `has a source on a ${partner[1]}`;
}

/** Names by which titles call the partners' machines, such as "ASUS Ascent", and the whole names. */
function partnerNames({ subjects }: Knowledge): Map<string, string> {
  const makers = [...subjects.values()].filter(
    ({ id, includes = [], title }) =>
      includes.includes(CHIP) &&
      !id.startsWith(NVIDIAS_MACHINE) &&
      /^\p{Lu}[\p{L}]+ \p{Lu}/u.test(title),
  );
  return new Map(makers.map(({ title }) => [title.split(' ', 2).join(' '), title]));
}
