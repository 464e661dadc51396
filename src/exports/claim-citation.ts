import type { ClaimRecord } from '../content-schemas/claim-schema.ts';
import { VERDICT_WORDS } from '../content-schemas/vocabularies.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import type { BareCitation } from './citation.ts';
import { sentence, sourceSentence } from './cited-words.ts';
import { plainSpaces } from './export-context.ts';

/**
 * The citation of one checked claim: the claim and its verdict, what to say instead, what the verdict
 * rests on, its strongest source, and its place on the page of corrections.
 *
 * @param page citation of that page
 */
export function claimCitation(
  knowledge: Knowledge,
  { id, claim, verdict, instead, evidence, sources = [] }: ClaimRecord,
  page: BareCitation,
): BareCitation {
  const words = VERDICT_WORDS[verdict];
  return {
    ...page,
    key: `${page.siteName.toLowerCase()}-claim.${id}`,
    title: `Checked claim ${id}: ${words}`,
    address: page.address && `${page.address}#${id}`,
    id,
    value: words,
    statements: [
      `Claim in circulation: “${claim}” Verdict: ${words}.`,
      ...(instead === undefined
        ? []
        : [`${verdict === 'holds' ? 'To add' : 'Instead'}: ${sentence(instead)}`]),
      `Evidence: ${sentence(evidence)}`,
      ...sourceSentence(knowledge, sources),
    ].map(plainSpaces),
  };
}
