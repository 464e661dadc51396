import { BYTES_PER_GB, BYTES_PER_GIB, SYSTEM_RESERVE_BYTES } from '../../fit/index.ts';
import { formatFigure } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { convert } from '../../knowledge/properties.ts';
import type { FitDevice } from './data.ts';

/** What Linux sees of the memory, as measured; better than the printed capacity. */
const VISIBLE_MEMORY_KEY = 'memory-visible';

type Memory = Pick<FitDevice, 'lowGib' | 'highGib' | 'memoryWords' | 'memoryPath' | 'reserveGib'>;

/** The devices of which memory and bandwidth are known, by title. */
export function fitDevices(knowledge: Knowledge): FitDevice[] {
  const subjects = [...knowledge.subjects.values()];
  return subjects
    .flatMap((subject): FitDevice[] => {
      const facts = factsOf(subject, knowledge);
      const memory = memoryOf(subject, facts);
      const bandwidth = fastest(facts);
      if (memory === undefined || bandwidth === undefined) return [];
      const alike = subjects.filter((other) => sharesChip(subject, other, knowledge));
      return [
        {
          id: subject.id,
          title: subject.title,
          aliases: subject.aliases,
          kind: subject.kind,
          ...memory,
          bandwidthGigabytes: bandwidth.gigabytes,
          bandwidthPath: bandwidth.fact.rowPath,
          alike: alike.map(({ id }) => id),
          subject: subject.id,
          measuredAs: alike
            .filter((other) => {
              const theirs = fastest(factsOf(other, knowledge));
              return theirs?.gigabytes === bandwidth.gigabytes;
            })
            .map(({ id }) => id),
        },
      ];
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
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
function fastest(facts: readonly Fact[]): { gigabytes: number; fact: Fact } | undefined {
  return nearestOwner(facts, 'memory-bandwidth', 'GB/s').reduce<
    { gigabytes: number; fact: Fact } | undefined
  >(
    (best, { number, fact }) =>
      best === undefined || number > best.gigabytes ? { gigabytes: number, fact } : best,
    undefined,
  );
}

/** Figures of a property, of the first subject that has any. */
function nearestOwner(facts: readonly Fact[], property: string, unit: 'GB' | 'GB/s') {
  const all = facts.flatMap((fact) => {
    if (fact.property !== property || typeof fact.value !== 'number' || fact.unit === undefined)
      return [];
    const number = convert(fact.value, fact.unit, unit);
    return number === undefined ? [] : [{ number, fact }];
  });
  return all.filter(({ fact }) => fact.subject === all[0]?.fact.subject);
}

function memoryOf(subject: Subject, facts: readonly Fact[]): Memory | undefined {
  const visible = facts.find(({ key, unit }) => key === VISIBLE_MEMORY_KEY && unit === 'GiB');
  if (visible?.range !== undefined)
    return {
      lowGib: visible.range.low,
      highGib: visible.range.high,
      memoryWords: `Linux sees ${formatFigure(visible)}, depending on the firmware`,
      memoryPath: visible.rowPath,
      reserveGib: SYSTEM_RESERVE_BYTES / BYTES_PER_GIB,
    };
  const ofGpu = nearestOwner(facts, 'memory-for-gpu', 'GB').sort((a, b) => a.number - b.number);
  if (ofGpu.length > 0)
    return printed(ofGpu, 0, 'the GPU can use', 'the system has memory of its own beside it');
  const capacity = nearestOwner(facts, 'memory-capacity', 'GB').sort((a, b) => b.number - a.number);
  const isCard = subject.kind === 'graphics card';
  return printed(
    capacity.slice(0, 1),
    isCard ? 0 : SYSTEM_RESERVE_BYTES / BYTES_PER_GIB,
    `the ${capacity.length > 1 ? 'largest version' : 'device'} has`,
    isCard
      ? 'the system has memory of its own beside it'
      : 'what the system sees of it is not known',
  );
}

/** Makers print GB for 10⁹ and for 2³⁰ bytes; the true size lies between the two. */
function printed(
  figures: readonly { readonly number: number; readonly fact: Fact }[],
  reserveGib: number,
  before: string,
  after: string,
): Memory | undefined {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const values = [...new Set(figures.map(({ fact }) => formatFigure(fact)))].join(' to ');
  const lowGib = (first.number * BYTES_PER_GB) / BYTES_PER_GIB;
  return {
    lowGib,
    highGib: last.number,
    memoryWords: `${before} ${values} as printed, at least ${lowGib.toFixed(1)}\u00A0GiB if GB means 10⁹ bytes and at most ${last.number}\u00A0GiB if it means 2³⁰; ${after}`,
    memoryPath: last.fact.rowPath,
    reserveGib,
  };
}
