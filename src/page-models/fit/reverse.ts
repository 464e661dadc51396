import { ceilingOf, type FitVerdict, judge, judgementInWords } from './core.ts';
import type { FitData, FitFormat, FitModel } from './data.ts';
import { type Asked, essential, type FitState, writeQuery } from './state.ts';
import { counted, speed } from './words.ts';

/** What a model in a format comes to on a device: a row or a cell of a table. */
export interface Outcome {
  readonly verdict: FitVerdict | undefined;
  readonly words: string;
  /** “at most 61 tokens/s”; nothing where no ceiling is known. */
  readonly ceilingWords: string | undefined;
}

export interface ReverseRow extends Outcome {
  readonly id: string;
  readonly model: string;
  /** The widest format that fits, or else the one that comes closest. */
  readonly format: string;
  /** Query of the address that asks for this. */
  readonly query: string;
}

/** Answers one model and format, with everything else as in a question. */
export function outcomeOf(state: FitState): Outcome {
  const { contextTokens } = state.model;
  if (contextTokens !== undefined && state.context > contextTokens)
    return {
      verdict: undefined,
      words: `made for at most ${counted(contextTokens, 'token')} of context`,
      ceilingWords: undefined,
    };
  const answer = judge(state);
  const ceiling = ceilingOf(state);
  const ceilingWords =
    ceiling.kind === 'known' ? `at most ${speed(ceiling.value.tokensPerSecond)}` : undefined;
  return answer.kind === 'known'
    ? { verdict: answer.value.verdict, words: judgementInWords(answer.value), ceilingWords }
    : { verdict: undefined, words: answer.reason, ceilingWords };
}

const RANK: Readonly<Record<FitVerdict, number>> = {
  fits: 5,
  tight: 4,
  weights: 3,
  starts: 2,
  no: 0,
};
const rank = ({ verdict }: Outcome): number => (verdict === undefined ? 1 : RANK[verdict]);

/** Models are published at no more than this, so that wider formats gain nothing. */
const WIDEST_BITS = 16;

/** Formats whose files differ much from model to model would make the best one a guess. */
const isOfSureSize = ({ sizeUncertainty }: FitFormat): boolean => sizeUncertainty === undefined;

/** All models with the best format that fits, on the device and units of a question. */
export function reverseView(state: FitState, asked: Asked, data: FitData): ReverseRow[] {
  return data.models.flatMap((model): ReverseRow[] => {
    const tried = data.formats
      .filter((format) => format.bitsPerWeight <= WIDEST_BITS && isOfSureSize(format))
      .map((format) => ({
        format,
        outcome: outcomeOf({ ...state, model, format }),
      }));
    const top = Math.max(...tried.map(({ outcome }) => rank(outcome)));
    const list = tried.filter(({ outcome }) => rank(outcome) === top);
    // Formats stand widest first: of those that fit the first is best, of the others the last is closest.
    const best = top >= RANK.weights ? list[0] : list.at(-1);
    return best === undefined ? [] : [rowOf(model, best.format, best.outcome, asked)];
  });
}

function rowOf(model: FitModel, format: FitFormat, outcome: Outcome, asked: Asked): ReverseRow {
  return {
    id: model.id,
    model: model.name,
    format: format.name,
    query: writeQuery(essential({ ...asked, model: model.id, format: format.id })),
    ...outcome,
  };
}
