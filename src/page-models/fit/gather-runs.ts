import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords } from '../../knowledge/record-dates.ts';
import { caveatsOf } from '../../knowledge/run-caveats.ts';
import { referencePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import type { FitData, FitRun } from './data.ts';

/** Texts that many share, each once; the order is that of first use. */
class SharedTexts {
  readonly #indices = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#indices.get(text) ?? this.#indices.size;
    this.#indices.set(text, known);
    return known;
  }

  all(): string[] {
    return [...this.#indices.keys()];
  }
}

/** Speeds of known models without drafting; what drafts is not comparable with a ceiling. */
export function fitRuns(knowledge: Knowledge): Pick<FitData, 'runs' | 'texts' | 'sources'> {
  const { runs, models, references } = knowledge;
  const texts = new SharedTexts();
  const sources: Record<string, { name: string; path: string }> = {};
  const shown = runs.flatMap((run): FitRun[] => {
    const { kind, modelId = '' } = run;
    if (kind !== 'decode' && kind !== 'throughput') return [];
    if (run.unit !== 'tokens/s' || run.isSpeculative || run.isEstimate) return [];
    const low = run.value ?? run.range?.low;
    const high = run.value ?? run.range?.high;
    if (low === undefined || high === undefined) return [];
    const [source] = run.sources;
    const reference = source === undefined ? undefined : references.get(citedSource(source).id);
    if (reference === undefined || !models.has(modelId)) return [];
    sources[reference.id] = { name: reference.publisher, path: referencePath(reference.id) };
    const { value, range, unit, qualifier } = run;
    const caveats = caveatsOf(run, knowledge).map((text) => texts.indexOf(text));
    return [
      {
        id: run.id,
        device: run.device,
        model: modelId,
        units: run.units,
        kind,
        value: formatValue({ value, range, unit, qualifier }),
        low,
        high,
        format: run.format,
        formatId: run.formatId,
        engine: [run.engine, run.engineVersion].filter(Boolean).join(' ') || undefined,
        batch: run.batch,
        depth: run.depthTokens || (run.promptTokens ?? run.depthTokens),
        settings: run.settings === undefined ? undefined : texts.indexOf(run.settings),
        date: dateWords(run, 'measured'),
        source: reference.id,
        caveats: caveats.length > 0 ? caveats : undefined,
        isWithdrawn: run.withdrawn === undefined ? undefined : true,
      },
    ];
  });
  return { runs: shown, texts: texts.all(), sources };
}
