import { type Budget, budgetOfGib, bytesOfGib } from '../../fit/index.ts';
import { formatNumber } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { devicePath } from '../../knowledge/site-paths.ts';
import type { FitDevice } from '../fit/data.ts';
import { fitDevices } from '../fit/devices.ts';

/** A device that models can be held against, with the memory that its facts give. */
export interface ModelDevice {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly units: number;
  readonly budget: Budget;
  /** What the budget rests on, for readers. */
  readonly memoryWords: string;
}

const SPARK = 'dgx-spark';
const SPARK_UNITS = [1, 2];

/**
 * The devices of the calculator with their memory there, DGX Spark first and as one and two units; it
 * stands for the machines that have its chip and as much memory.
 */
export function modelDevices(knowledge: Knowledge): ModelDevice[] {
  const devices = fitDevices(knowledge);
  const spark = devices.find(({ id }) => id === SPARK);
  const isAsSpark = ({ id, measuredAs, lowGib, highGib }: FitDevice): boolean =>
    id !== SPARK &&
    measuredAs.includes(SPARK) &&
    lowGib === spark?.lowGib &&
    highGib === spark.highGib;
  return devices
    .filter((device) => !isAsSpark(device))
    .flatMap(({ id, subject, title, lowGib, highGib, reserveGib }) =>
      (id === SPARK ? SPARK_UNITS : [1]).map((units) => ({
        id,
        name: `${units > 1 ? `${units} × ` : ''}${title}`,
        href: devicePath(subject),
        units,
        budget: budgetOfGib(lowGib, highGib, bytesOfGib(reserveGib)),
        memoryWords: `${[...new Set([lowGib, highGib].map(oneDecimal))].join('–')} GiB`,
      })),
    )
    .sort(
      (a, b) =>
        Number(b.id === SPARK) - Number(a.id === SPARK) ||
        a.units - b.units ||
        a.name.localeCompare(b.name, 'en'),
    );
}

/** One DGX Spark; undefined where the content has none. */
export function oneSpark(devices: readonly ModelDevice[]): ModelDevice | undefined {
  return devices.find(({ id, units }) => id === SPARK && units === 1);
}

const oneDecimal = (gibibytes: number): string => formatNumber(Math.round(gibibytes * 10) / 10);
