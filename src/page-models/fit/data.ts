import {
  type Architecture,
  architectureOf,
  type DecodeRates,
  type Engine,
  type Model,
  type NumberFormat,
} from '../../fit/index.ts';

export { type Architecture, architectureOf };

/** Address of the page, without the base path: that of SITE_PATHS, which would bring the knowledge core to the browser. */
export const FIT_PATH = '/fit/';

/** What `/fit/data.json` holds: all that an answer is made from. */
export interface FitData {
  readonly models: readonly FitModel[];
  readonly formats: readonly FitFormat[];
  readonly kvFormats: readonly FitFormat[];
  readonly devices: readonly FitDevice[];
  readonly speed: FitSpeed;
  readonly drafting: readonly FitDrafting[];
  readonly prefill: readonly PrefillRate[];
  readonly runs: readonly FitRun[];
  /** What is said of runs; many share it, so that it stands once. */
  readonly texts: readonly string[];
  /** First sources of the runs, by id; the path is that of their page. */
  readonly sources: Readonly<Record<string, { readonly name: string; readonly path: string }>>;
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
  readonly width: string;
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
  /** Row of what the system grants the GPU of it, where that is less. */
  readonly limitPath?: string | undefined;
  /** Nominal, in 10⁹ bytes per second. */
  readonly bandwidthGigabytes: number;
  /** What is kept for the operating system if the reader does not say, in GiB. */
  readonly reserveGib: number;
  /** Devices whose runs count as runs of this one: those with the same chip. */
  readonly alike: readonly string[];
  /** Subject of the data sheet that it is a version of, or its own id. */
  readonly subject: string;
  /** Devices whose speeds hold for it: of those with the same chip those as fast to read memory. */
  readonly measuredAs: readonly string[];
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

/** How fast engines decode, as far as measured runs tell. */
export interface FitSpeed {
  /** A range is the computed speed divided and multiplied by this. */
  readonly factor: number;
  /** Rates of each engine; of all engines together where it has too few runs of its own. */
  readonly rates: Readonly<Record<Engine, DecodeRates>>;
  readonly classes: readonly FitSpeedClass[];
}

/** What the range of a class is worth, tried on sources that were held out. */
export interface FitSpeedClass {
  /** Title of the engine, which need not be one that can be asked for. */
  readonly engine: string;
  readonly architecture: Architecture;
  readonly width: string;
  readonly runs: number;
  readonly origins: number;
  /** 0.95 means that 95 % of the runs lay in their range. */
  readonly coverage: number;
  /** Median of high ÷ low. */
  readonly medianWidth: number;
  readonly medianRelativeError: number;
  /** Smallest and largest of measured ÷ computed. */
  readonly leastShare: number;
  readonly largestShare: number;
  readonly quality: 'good' | 'poor' | 'none';
  /** Longest context that was measured, in tokens; and with latent attention. */
  readonly deepestTokens: number;
  readonly deepestLatentTokens: number;
  /** Chips, or devices without a chip of their own, and how many runs each has. */
  readonly chips: Readonly<Record<string, number>>;
}

/** What drafting did for a model: two runs of one source that differ in it alone. */
export interface FitDrafting {
  readonly id: string;
  readonly device: string;
  readonly model: string;
  /** Name of the model, which need not be one of `models`. */
  readonly name: string;
  readonly engine: string;
  /** With drafting ÷ without. */
  readonly multiplier: number;
}

/** Rate at which runs on one chip and engine read a prompt. */
export interface PrefillRate {
  readonly chip: string;
  readonly engine: Engine;
  readonly architecture: Architecture;
  /** 10¹² operations per second, at two for each active parameter. */
  readonly lowTera: number;
  readonly medianTera: number;
  readonly highTera: number;
  readonly runs: number;
  readonly origins: number;
  /** Of the median, with one origin after the other held out; nothing where there is one only. */
  readonly medianRelativeError: number | undefined;
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
  /** The same in tokens per second; equal where one value was published. */
  readonly low: number;
  readonly high: number;
  readonly format?: string | undefined;
  readonly formatId?: string | undefined;
  readonly engine?: string | undefined;
  /** Flags, back ends and other circumstances: an index of the texts. */
  readonly settings?: number | undefined;
  readonly batch?: number | undefined;
  /** Tokens in the cache before the measured part, or else of the prompt. */
  readonly depth?: number | undefined;
  readonly date: string;
  /** Id of its first source. */
  readonly source: string;
  /** Indices of the texts. */
  readonly caveats?: readonly number[] | undefined;
  /** Whether the source no longer gives the value. */
  readonly isWithdrawn?: boolean | undefined;
}

/** Whether a parsed answer is the data of this page: another page could stand at the address. */
export function isFitData(answer: unknown): answer is FitData {
  if (typeof answer !== 'object' || answer === null) return false;
  const lists = [
    'models',
    'formats',
    'kvFormats',
    'devices',
    'drafting',
    'prefill',
    'runs',
    'texts',
  ];
  return (
    lists.every((name) => Array.isArray(Reflect.get(answer, name))) &&
    ['speed', 'sources', 'runDevices'].every(
      (name) => typeof Reflect.get(answer, name) === 'object',
    )
  );
}
