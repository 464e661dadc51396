import type { SearchAnswer } from '../../search/answer-query.ts';

/** What the page asks of the worker. */
export interface Ask {
  readonly id: number;
  readonly query: string;
  readonly mostRows: number;
  readonly isTyping: boolean;
}

/**
 * What the worker says; `isOfNames` if what the records hold beside their names did not come. It
 * answers the newest question again when it has all records, and that answer `isLast`.
 */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: SearchAnswer;
      readonly isOfNames: boolean;
      readonly isLast: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };
