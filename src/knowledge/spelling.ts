/** Knows words. Given from outside, so that the core stays free of files. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** Words that may have been meant, best first. */
  readonly suggest: (word: string) => readonly string[];
}
