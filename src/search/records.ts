/**
 * What search finds, as one list. Keys are short because the list travels to every reader who
 * searches; `SearchData` says what each stands for.
 */
export interface SearchRecord {
  readonly kind: SearchKind;
  readonly title: string;
  /** Address without the base path. */
  readonly url: string;
  /** Other names and, of questions, the ways in which they are put. */
  readonly names: readonly string[];
  /** What the row shows below its title: the answer, the value with its date, the summary. */
  readonly text: string;
  /** Words that are searched and not shown: symptoms, values, the page on which it stands. */
  readonly words: string;
  /** Title of the page in which it lies; empty for a page. */
  readonly page: string;
  /** State of a problem or a program, or where a figure comes from and of when. */
  readonly state: string;
  /** Area under which a problem, a program or a guide is listed; empty for other kinds. */
  readonly area: string;
  /** Whether it is of a subject that the site is about. */
  readonly isLead: boolean;
}

export const SEARCH_KINDS = [
  'question',
  'fact',
  'article',
  'section',
  'problem',
  'software',
  'guide',
  'term',
  'device',
  'model',
  'event',
  'claim',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A thing that a query can name. */
export interface Entity {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** A model, and in which formats it fits. */
export interface ModelEntity extends Entity {
  readonly billions: number;
  /** Verdicts by format: of one unit, of two and so on. The last one given holds for the rest. */
  readonly fits: Readonly<Record<string, readonly FitWord[]>>;
}

/** Whether a model fits: yes, barely, no, or not known. */
export type FitWord = 'fits' | 'tight' | 'starts' | 'no' | 'unknown';

/** A number format, with the bits that a weight takes in a file. */
export interface FormatEntity extends Entity {
  readonly bits: number;
}

/** Everything that answers are made from. */
export interface SearchData {
  readonly records: readonly SearchRecord[];
  readonly devices: readonly Entity[];
  readonly models: readonly ModelEntity[];
  readonly formats: readonly FormatEntity[];
  /** What readers type, and what texts say instead. */
  readonly synonyms: readonly {
    readonly words: readonly string[];
    readonly means: readonly string[];
  }[];
  /** Words of everyday English that are near to words of ours, and mean what they say. */
  readonly ordinary: readonly string[];
  /** Memory of one unit in 10⁹ bytes, for models that are named by their size alone. */
  readonly memoryGigabytes: number;
  /** Most units that the planner reckons with. */
  readonly mostUnits: number;
}
