import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import type { FitDevice } from './data.ts';
import { type Figure, figureIn, nearestOwner } from './device-figures.ts';
import { memoryOf } from './device-memory.ts';

/** A device as it is sold: the subject, or one of its versions. */
interface Version {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[] | undefined;
  /** The facts that hold for this version; undefined where the subject has no versions. */
  readonly memory: Fact | undefined;
  readonly bandwidth: Fact | undefined;
}

/** The devices of which memory and bandwidth are known, by title; versions are devices. */
export function fitDevices(knowledge: Knowledge): FitDevice[] {
  const subjects = [...knowledge.subjects.values()];
  return subjects
    .flatMap((subject): FitDevice[] => {
      const facts = factsOf(subject, knowledge);
      const alike = subjects.filter((other) => sharesChip(subject, other, knowledge));
      return versionsOf(subject).flatMap(({ id, title, aliases, memory: only, bandwidth: own }) => {
        const memory = memoryOf(subject, facts, { only, alike });
        const bandwidth = own === undefined ? fastest(facts) : figureIn(own, 'GB/s');
        if (memory === undefined || bandwidth === undefined) return [];
        return [
          {
            id,
            title,
            aliases,
            kind: subject.kind,
            ...memory,
            bandwidthGigabytes: bandwidth.number,
            bandwidthPath: bandwidth.fact.rowPath,
            alike: alike.map((other) => other.id),
            subject: subject.id,
            measuredAs: alike
              .filter((other) => fastest(factsOf(other, knowledge))?.number === bandwidth.number)
              .map((other) => other.id),
          },
        ];
      });
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
}

/** A name of a subject with versions leaves open which of them is meant, so each has it. */
function versionsOf({ id, title, aliases, versions, facts }: Subject): Version[] {
  if (versions === undefined)
    return [{ id, title, aliases, memory: undefined, bandwidth: undefined }];
  const fact = (key: string): Fact | undefined => facts.find((one) => one.key === key);
  return versions.map((version) => ({
    id: `${id}-${version.key}`,
    title: version.title,
    aliases: [id, title, ...(aliases ?? []), ...(version.aliases ?? [])],
    memory: fact(version.memory),
    bandwidth: fact(version.bandwidth),
  }));
}

/** A subject’s own facts, then those of the subjects that it includes. */
function factsOf({ facts, includes = [] }: Subject, { subjects }: Knowledge): Fact[] {
  return [...facts, ...includes.flatMap((id) => subjects.get(id)?.facts ?? [])];
}

function sharesChip(a: Subject, b: Subject, { subjects }: Knowledge): boolean {
  const chips = ({ id, kind, includes = [] }: Subject): string[] => [
    ...(kind === 'chip' ? [id] : []),
    ...includes.filter((part) => subjects.get(part)?.kind === 'chip'),
  ];
  return a.id === b.id || chips(a).some((id) => chips(b).includes(id));
}

/** Of several versions the fastest counts, as for the ceilings of measured runs. */
function fastest(facts: readonly Fact[]): Figure | undefined {
  return nearestOwner(facts, 'memory-bandwidth', 'GB/s').reduce<Figure | undefined>(
    (best, figure) => (best === undefined || figure.number > best.number ? figure : best),
    undefined,
  );
}
