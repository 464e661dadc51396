import type { Model } from './model.ts';

const BILLION = 1e9;

/** How the parameters of a mixture divide, in units (not 10⁹). */
export interface ExpertSplit {
  /** One expert of every layer that has experts, all such layers together. */
  readonly perExpert: number;
  /** All experts. */
  readonly allExperts: number;
  /** Experts that one token uses. */
  readonly activeExperts: number;
  /** Everything that every token uses: attention, shared experts, embeddings. */
  readonly others: number;
}

/**
 * Divides a mixture into experts and the rest: all parameters less the active ones are the experts
 * that a token does not use, so one expert is (total − active) ÷ (experts − active experts).
 *
 * @returns undefined for a dense model, and where experts or active parameters are not recorded
 */
export function expertSplit(model: Model): ExpertSplit | undefined {
  const { experts, parametersActiveBillion: active, parametersTotalBillion: total } = model;
  if (experts === undefined || active === undefined || experts.total <= experts.active)
    return undefined;
  const perExpert = ((total - active) * BILLION) / (experts.total - experts.active);
  const allExperts = Math.min(total * BILLION, perExpert * experts.total);
  return {
    perExpert,
    allExperts,
    activeExperts: perExpert * experts.active,
    others: total * BILLION - allExperts,
  };
}

/**
 * Experts that a batch is expected to use in a layer, if each token chooses for itself and all
 * experts are as likely: E × (1 − (1 − k ÷ E)ᴮ). Tokens of one text choose alike more often, so a
 * batch can use fewer: no bound follows from this, other than k for one token and E for all.
 */
export function expectedDistinctExperts(
  experts: { readonly total: number; readonly active: number },
  tokens: number,
): number {
  return experts.total * (1 - (1 - experts.active / experts.total) ** tokens);
}
