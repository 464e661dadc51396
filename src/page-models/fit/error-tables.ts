import { classWords } from '../../knowledge/decode-runs.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { referencePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { FEWEST_ORIGINS, FEWEST_RUNS, speedReport } from '../../knowledge/speed-report.ts';
import type { FitData, FitSpeedClass } from './data.ts';
import { number, percent, speed } from './words.ts';

/** A measured run beside the range that the runs of all other sources yield. */
export interface ErrorRow {
  readonly id: string;
  readonly model: string;
  readonly setting: string;
  readonly measured: string;
  readonly ceiling: string;
  readonly range: string;
  readonly error: string;
  readonly isInside: boolean;
  readonly source: string;
  readonly sourcePath: string;
}

/** Every held-out run, for readers who want to check the range. */
export function errorTable(knowledge: Knowledge): ErrorRow[] {
  return speedReport(knowledge).table.map(
    ({ measured, low, high, isInside, relativeError }): ErrorRow => {
      const { run, ceilingTokensPerSecond } = measured;
      const [source] = run.sources;
      const reference =
        source === undefined ? undefined : knowledge.references.get(citedSource(source).id);
      const { value, range: span, unit, qualifier, depthTokens } = run;
      return {
        id: run.id,
        model: knowledge.models.get(run.modelId ?? '')?.name ?? run.model ?? '',
        setting: [
          run.format,
          run.engine,
          knowledge.subjects.get(run.device)?.title,
          depthTokens ? `${number(depthTokens)} tokens before` : undefined,
        ]
          .filter(Boolean)
          .join(', '),
        measured: formatValue({ value, range: span, unit, qualifier }),
        ceiling: speed(ceilingTokensPerSecond),
        range: `${number(low, low < 20 ? 1 : 0)} to ${speed(high)}`,
        error: percent(relativeError),
        isInside,
        source: reference?.publisher ?? 'source unknown',
        sourcePath: reference === undefined ? '/references/' : referencePath(reference.id),
      };
    },
  );
}

/** What the ranges of one kind of run are worth. */
export interface ClassRow {
  readonly name: string;
  readonly quality: FitSpeedClass['quality'];
  readonly runs: string;
  readonly origins: string;
  readonly coverage: string;
  readonly width: string;
  readonly error: string;
  /** Whether such questions get a range, and if not why. */
  readonly given: string;
}

/** All classes, those with a range first. */
export function classTable({ speed: { classes } }: FitData): ClassRow[] {
  const rank = { good: 0, poor: 1, none: 2 } as const;
  return [...classes]
    .sort((a, b) => rank[a.quality] - rank[b.quality])
    .map((one) => ({
      name: classWords(one),
      quality: one.quality,
      runs: number(one.runs),
      origins: number(one.origins),
      coverage: percent(one.coverage),
      width: one.medianWidth.toFixed(2),
      error: percent(one.medianRelativeError),
      given: givenWords(one),
    }));
}

function givenWords({ quality, runs, origins }: FitSpeedClass): string {
  if (quality === 'good') return 'range';
  if (quality === 'poor') return 'range, as a rough guide';
  if (origins < FEWEST_ORIGINS) return 'no range: one source';
  return runs < FEWEST_RUNS ? 'no range: too few runs' : 'no range: it does not hold';
}
