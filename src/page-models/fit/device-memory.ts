import { BYTES_PER_GB, BYTES_PER_GIB, SYSTEM_RESERVE_BYTES } from '../../fit/index.ts';
import { formatFigure } from '../../knowledge/format-value.ts';
import type { Fact, Subject } from '../../knowledge/knowledge-records.ts';
import type { FitDevice } from './data.ts';
import { type Figure, figureIn, nearestOwner } from './device-figures.ts';

/** What Linux sees of the memory, as measured; better than the printed capacity. */
const VISIBLE_MEMORY_KEY = 'memory-visible';

/** Share of the memory that the GPU of a Mac gets unless its owner raises the limit. */
const METAL_SHARE_KEY = 'metal-share';

type Memory = Pick<
  FitDevice,
  'lowGib' | 'highGib' | 'memoryWords' | 'memoryPath' | 'limitPath' | 'reserveGib'
>;

const SYSTEM_RESERVE_GIB = SYSTEM_RESERVE_BYTES / BYTES_PER_GIB;

/**
 * Memory of a device: what was measured of it or of a device with the same chip and capacity, else
 * what the GPU is said to get, else what is printed.
 *
 * @param only capacity of one version; without it the largest of the subject counts
 * @param alike subjects with the same chip
 */
export function memoryOf(
  subject: Subject,
  facts: readonly Fact[],
  { only, alike }: { only: Fact | undefined; alike: readonly Subject[] },
): Memory | undefined {
  const capacity = capacityOf(only === undefined ? facts : [only], only !== undefined);
  const measured = visibleMemory(subject, capacity, alike);
  if (measured !== undefined) return measured;
  const metal = facts.find(({ key, unit }) => key === METAL_SHARE_KEY && unit === '%');
  if (metal?.range !== undefined && capacity !== undefined) return grantedByMetal(metal, capacity);
  const ofGpu = nearestOwner(facts, 'memory-for-gpu', 'GB').sort((a, b) => a.number - b.number);
  if (ofGpu.length > 0)
    return printed(ofGpu, 0, 'the GPU can use', 'the system has memory of its own beside it');
  const isCard = subject.kind === 'graphics card';
  return printed(
    capacity === undefined ? [] : [capacity],
    isCard ? 0 : SYSTEM_RESERVE_GIB,
    'the device has',
    isCard
      ? 'the system has memory of its own beside it'
      : 'what the system sees of it is not known',
  );
}

/** The largest capacity; of a version its own, which need not be a common property. */
function capacityOf(facts: readonly Fact[], isVersion: boolean): Figure | undefined {
  if (!isVersion)
    return nearestOwner(facts, 'memory-capacity', 'GB').sort((a, b) => b.number - a.number)[0];
  const [fact] = facts;
  return fact && figureIn(fact, 'GB');
}

const visibleIn = ({ facts }: Subject): Fact | undefined =>
  facts.find(({ key, unit, range }) => key === VISIBLE_MEMORY_KEY && unit === 'GiB' && range);

/** As measured on the device itself, or else on one with the same chip and capacity. */
function visibleMemory(
  subject: Subject,
  capacity: Figure | undefined,
  alike: readonly Subject[],
): Memory | undefined {
  const own = visibleIn(subject);
  if (own?.range !== undefined)
    return seen(own, own.range, `Linux sees ${formatFigure(own)}, depending on the firmware`);
  if (capacity === undefined) return undefined;
  for (const other of alike) {
    const theirs = visibleIn(other);
    if (theirs?.range === undefined || capacityOf(other.facts, false)?.number !== capacity.number)
      continue;
    return seen(
      theirs,
      theirs.range,
      `${formatFigure(capacity.fact)}; Linux sees ${formatFigure(theirs)} on ${other.title}, which has the same chip and as much memory`,
    );
  }
  return undefined;
}

function seen(fact: Fact, { low, high }: { low: number; high: number }, words: string): Memory {
  return {
    lowGib: low,
    highGib: high,
    memoryWords: words,
    memoryPath: fact.rowPath,
    reserveGib: SYSTEM_RESERVE_GIB,
  };
}

function grantedByMetal(share: Fact, { number, fact }: Figure): Memory {
  const { low, high } = share.range ?? { low: 100, high: 100 };
  const lowGib = (((number * BYTES_PER_GB) / BYTES_PER_GIB) * low) / 100;
  const highGib = (number * high) / 100;
  return {
    lowGib,
    highGib,
    memoryWords: `of ${formatFigure(fact)} Metal grants the GPU ${formatFigure(share)} by default, at least ${lowGib.toFixed(1)}\u00A0GiB and at most ${highGib.toFixed(1)}\u00A0GiB; sysctl iogpu.wired_limit_mb raises the limit, and the system has the rest`,
    memoryPath: fact.rowPath,
    limitPath: share.rowPath,
    reserveGib: 0,
  };
}

/** Makers print GB for 10⁹ and for 2³⁰ bytes; the true size lies between the two. */
function printed(
  figures: readonly Figure[],
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
