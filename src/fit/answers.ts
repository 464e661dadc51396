/** Why a question has no answer, in a sentence for readers. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** A value, or the reason why there is none. Nothing is guessed in between. */
export type Answer<T> = { readonly kind: 'known'; readonly value: T } | Refusal;

export function known<T>(value: T): Answer<T> {
  return { kind: 'known', value };
}

export function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}

/** Goes on with a value, and passes a refusal through. */
export function andThen<T, U>(answer: Answer<T>, next: (value: T) => Answer<U>): Answer<U> {
  return answer.kind === 'known' ? next(answer.value) : answer;
}
