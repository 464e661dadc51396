import { draftingPairs } from '../../knowledge/drafting.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { referencePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { counted, number } from './words.ts';

/** Speeds of one set-up with speculative decoding and without. */
export interface DraftingRow {
  readonly id: string;
  readonly model: string;
  readonly multiplier: string;
  readonly without: string;
  readonly drafted: string;
  /** Settings of the run with drafting. */
  readonly how: string;
  readonly caveats: readonly string[];
  readonly setting: string;
  readonly source: string;
  readonly sourcePath: string;
}

export interface DraftingTable {
  readonly words: string;
  readonly rows: readonly DraftingRow[];
}

/** What speculative decoding did where one source measured with it and without. */
export function draftingTable(knowledge: Knowledge): DraftingTable {
  const { pairs, unpaired } = draftingPairs(knowledge);
  const rows = [...pairs]
    .sort((a, b) => b.multiplier - a.multiplier || a.drafted.id.localeCompare(b.drafted.id))
    .map(({ drafted, plain, multiplier }): DraftingRow => {
      const [source] = drafted.sources;
      const reference =
        source === undefined ? undefined : knowledge.references.get(citedSource(source).id);
      const { batch = 1, depthTokens } = drafted;
      return {
        id: drafted.id,
        model: drafted.model ?? '',
        multiplier: multiplier.toFixed(2),
        without: formatValue(plain),
        drafted: formatValue(drafted),
        how: drafted.settings ?? 'not stated',
        caveats: [...(drafted.caveats ?? []), ...(drafted.valueCaveats ?? [])],
        setting: [
          drafted.format,
          [drafted.engine, drafted.engineVersion].filter(Boolean).join(' '),
          knowledge.subjects.get(drafted.device)?.title,
          batch > 1 ? `${number(batch)} sequences` : undefined,
          depthTokens ? `${number(depthTokens)} tokens before` : undefined,
        ]
          .filter(Boolean)
          .join(', '),
        source: reference?.publisher ?? 'source unknown',
        sourcePath: reference === undefined ? '/references/' : referencePath(reference.id),
      };
    });
  return {
    words: `Ceiling and range leave speculative decoding out, because what it gains depends on the text and on the draft. Where one source measured a set-up with it and without, the gain can be told: ${counted(pairs.length, 'pair')} of runs. ${counted(unpaired.length, 'other run')} with it ${unpaired.length === 1 ? 'has' : 'have'} no such partner.`,
    rows,
  };
}
