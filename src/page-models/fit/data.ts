import type { Engine, Model, NumberFormat } from '../../fit/index.ts';

/** Address of the page, without the base path: that of SITE_PATHS, which would bring the knowledge core to the browser. */
export const FIT_PATH = '/fit/';

/** What `/fit/data.json` holds: all that an answer is made from. */
export interface FitData {
  readonly models: readonly FitModel[];
  readonly formats: readonly FitFormat[];
  readonly kvFormats: readonly FitFormat[];
  readonly devices: readonly FitDevice[];
  readonly shares: readonly FitShare[];
  readonly heldOut: HeldOutSummary;
  readonly prefill: readonly PrefillRate[];
  readonly runs: readonly FitRun[];
  /** Titles of the devices that runs name, by id. */
  readonly runDevices: Readonly<Record<string, string>>;
}

export interface FitModel extends Model {
  readonly id: string;
  /** Short names under which readers ask for it. */
  readonly aliases?: readonly string[] | undefined;
  readonly family: string;
  /** Published files with a number format of their own. */
  readonly checkpoints?: readonly FitCheckpoint[] | undefined;
}

export interface FitCheckpoint {
  readonly name: string;
  readonly format: string;
  readonly gigabytes?: number | undefined;
  readonly gibibytes?: number | undefined;
  readonly readPerTokenGigabytes?: number | undefined;
}

export interface FitFormat extends NumberFormat {
  readonly id: string;
  /** Short names under which readers ask for it. */
  readonly aliases?: readonly string[] | undefined;
  /** Class of width under which measured runs are gathered. */
  readonly bits: string;
}

export interface FitDevice {
  readonly id: string;
  readonly title: string;
  /** Short names under which readers ask for it. */
  readonly aliases?: readonly string[] | undefined;
  readonly kind: string;
  /** Least and most memory that models and system share, in GiB. */
  readonly lowGib: number;
  readonly highGib: number;
  /** Where the two figures come from, as a sentence without its full stop. */
  readonly memoryWords: string;
  /** Row of the memory and of the bandwidth on a data sheet, without the base path. */
  readonly memoryPath: string;
  readonly bandwidthPath: string;
  /** Nominal, in 10⁹ bytes per second. */
  readonly bandwidthGigabytes: number;
  /** What is kept for the operating system if the reader does not say, in GiB. */
  readonly reserveGib: number;
  /** Devices whose runs count as runs of this one: those with the same chip. */
  readonly alike: readonly string[];
}

export const ENGINES: readonly {
  readonly id: Engine;
  readonly title: string;
}[] = [
  { id: 'vllm', title: 'vLLM' },
  { id: 'sglang', title: 'SGLang' },
  { id: 'tensorrt-llm', title: 'TensorRT-LLM' },
  { id: 'llama-cpp', title: 'llama.cpp' },
];

export type Architecture = 'dense' | 'mixture of experts';

/** Shares of the ceiling that measured runs of one class reached. */
export interface FitShare {
  readonly architecture: Architecture;
  readonly bits: string;
  readonly engine: Engine;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly runs: number;
  readonly origins: number;
  /** What the runs have in common with the class: “dense, 4-bit”. */
  readonly basis: string;
  /** How many of the runs each device has. */
  readonly devices: Readonly<Record<string, number>>;
}

/** How ranges did when the runs of one source after the other were held out. */
export interface HeldOutSummary {
  readonly runs: number;
  /** 0.84 means that 84 % of the runs lay in their range. */
  readonly coverage: number;
  readonly medianRelativeError: number;
}

/** Rate at which runs on one device and engine read a prompt. */
export interface PrefillRate {
  readonly device: string;
  readonly engine: Engine;
  readonly architecture: Architecture;
  /** 10¹² operations per second, at two for each active parameter. */
  readonly lowTera: number;
  readonly medianTera: number;
  readonly highTera: number;
  readonly runs: number;
  readonly origins: number;
  /** Of the median, with one source after the other held out. */
  readonly medianRelativeError: number;
}

/** A measured speed. */
export interface FitRun {
  readonly id: string;
  readonly device: string;
  readonly model: string;
  readonly units: number;
  readonly kind: 'decode' | 'throughput';
  /** Value with its unit, as published. */
  readonly value: string;
  readonly format?: string | undefined;
  readonly formatId?: string | undefined;
  readonly engine?: string | undefined;
  readonly batch?: number | undefined;
  readonly depth?: number | undefined;
  readonly date: string;
  readonly source: string;
  readonly sourcePath: string;
  readonly caveats?: readonly string[] | undefined;
}

/** Whether a parsed answer is the data of this page: another page could stand at the address. */
export function isFitData(answer: unknown): answer is FitData {
  if (typeof answer !== 'object' || answer === null) return false;
  const lists = ['models', 'formats', 'kvFormats', 'devices', 'shares', 'prefill', 'runs'];
  return (
    lists.every((name) => Array.isArray(Reflect.get(answer, name))) &&
    ['heldOut', 'runDevices'].every((name) => typeof Reflect.get(answer, name) === 'object')
  );
}

/** A mixture of experts, or a model of which a token reads less than half. */
export function architectureOf(model: Model): Architecture {
  const active = model.parametersActiveBillion ?? model.parametersTotalBillion;
  return model.experts !== undefined || active < model.parametersTotalBillion / 2
    ? 'mixture of experts'
    : 'dense';
}
