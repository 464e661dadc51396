import { PLACEHOLDERS } from '../knowledge/placeholders.ts';

export const HANDBOOK_KINDS = ['problem', 'software', 'guide'] as const;
export type HandbookKind = (typeof HANDBOOK_KINDS)[number];

/** A record to be filled in. */
export interface NewRecord {
  readonly folder: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** Fields whose values the author has not chosen. */
  readonly guesses: readonly (readonly (string | number)[])[];
  readonly next: readonly string[];
}

const write = (what: string): string => PLACEHOLDERS.handbookText.write(what);

/**
 * Starts a problem, a piece of software or a guide.
 *
 * @param need gives the value of an option, or fails with a sentence that names it
 * @param today the day of writing, as "2026-11-22"
 */
export function newHandbookRecord(
  kind: HandbookKind,
  title: string,
  need: (name: string, example: string) => string,
  today: string,
): NewRecord {
  const source = need('source', 'nvidia-docs-hardware');
  const sources = [source];
  const asOf = need('published', '2026-10-02');
  const evidence = [{ source, kind: 'user-report', supports: write('what the source shows') }];
  const next = ['Write what waits to be written; every statement names its sources.'];
  switch (kind) {
    case 'problem':
      return {
        folder: 'problems',
        record: {
          title,
          area: 'engines',
          summary: write('what happens and what helps'),
          symptoms: [{ seen: write('what is seen; lines of output go under “output”') }],
          appliesTo: { devices: ['dgx-spark'] },
          cause: { text: write('why, or that it is not known'), certainty: 'unknown' },
          status: { state: 'open', asOf },
          evidence,
          verifiedOn: today,
        },
        guesses: [
          ['area'],
          ['appliesTo', 'devices', 0],
          ['status', 'state'],
          ['evidence', 0, 'kind'],
        ],
        next,
      };
    case 'software':
      return {
        folder: 'software',
        record: {
          name: title,
          kind: 'library',
          description: write('what it is'),
          homepage: need('url', 'https://example.org/page'),
          state: 'unknown',
          answer: write('whether it runs'),
          asOf,
          evidence,
          verifiedOn: today,
        },
        guesses: [['kind'], ['state'], ['evidence', 0, 'kind']],
        next,
      };
    case 'guide':
      return {
        folder: 'guides',
        record: {
          title,
          area: 'system',
          goal: write('what is reached at the end'),
          devices: ['dgx-spark'],
          steps: ['first', 'second'].map((which) => ({
            title: write(`the ${which} step, in a few words`),
            text: write(`what is done in the ${which} step`),
            sources,
          })),
          asOf,
          verifiedOn: today,
        },
        guesses: [['area'], ['devices', 0]],
        next,
      };
  }
}
