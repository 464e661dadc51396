import { fileBitsPerWeight } from '../../fit/index.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import type { FitWord, FormatEntity, ModelEntity, SearchData } from '../../search/records.ts';
import { compareData } from '../compare/gather.ts';
import { judge } from '../fit/core.ts';
import type { FitData } from '../fit/data.ts';
import { fitData } from '../fit/gather.ts';
import { MOST_UNITS, resolve } from '../fit/resolve.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { searchRecords } from './search-records.ts';

/** Formats that readers name; files of these widths are common, or makers publish them. */
const NAMED_FORMATS: Readonly<Record<string, readonly string[]>> = {
  'fp16-bf16': ['fp16', 'bf16', '16 bit', '16bit', 'f16', 'half precision'],
  fp8: ['fp8', '8 bit', '8bit', 'int8'],
  'q8-0': ['q8', 'q8_0'],
  mxfp4: ['mxfp4', 'fp4'],
  nvfp4: ['nvfp4'],
  awq: ['awq', 'int4', '4 bit', '4bit', 'w4a16'],
  'q4-k-m': ['q4', 'q4_k_m', 'q4km', 'gguf'],
  'q6-k': ['q6', 'q6_k'],
  'q5-k-m': ['q5', 'q5_k_m'],
};

/** Everything that search answers from. */
export function searchData(knowledge: Knowledge): SearchData {
  const fit = fitData(knowledge);
  const data = {
    records: searchRecords(knowledge),
    devices: compareData(knowledge).devices.map(({ id, title }) => ({
      id,
      title,
      names: [title, ...(knowledge.subjects.get(id)?.aliases ?? [])],
    })),
    models: modelEntities(knowledge, fit),
    formats: formatEntities(fit),
    synonyms: knowledge.synonyms.map(({ words, means }) => ({ words, means })),
    memoryGigabytes: Number(knowledge.facts.get('dgx-spark.memory')?.value ?? 0),
    mostUnits: MOST_UNITS,
  };
  return { ...data, ordinary: ordinaryWords(data.records) };
}

const UNIT_COUNTS = Array.from({ length: MOST_UNITS }, (_, index) => index + 1);

function formatEntities(fit: FitData): FormatEntity[] {
  return fit.formats.flatMap((format) => {
    const names = NAMED_FORMATS[format.id];
    return names === undefined
      ? []
      : [
          {
            id: format.id,
            // Without its width, “AWQ, 4 bits”: formats are listed with commas.
            title: format.name.replace(/,.*$/, ''),
            names,
            bits: fileBitsPerWeight(format),
          },
        ];
  });
}

function modelEntities(knowledge: Knowledge, fit: FitData): ModelEntity[] {
  return fit.models.map(({ id, name, parametersTotalBillion }) => ({
    id,
    title: name,
    names: [name, id, ...(knowledge.models.get(id)?.aliases ?? [])],
    billions: parametersTotalBillion,
    fits: Object.fromEntries(
      Object.keys(NAMED_FORMATS).flatMap((format) =>
        fit.formats.some((known) => known.id === format)
          ? [[format, withoutRepeats(UNIT_COUNTS.map((units) => verdict(fit, id, format, units)))]]
          : [],
      ),
    ),
  }));
}

/** Leaves off the end that says the same again: what fits one unit fits any more, as most models do. */
function withoutRepeats(verdicts: readonly FitWord[]): FitWord[] {
  const last = verdicts.at(-1);
  return verdicts.slice(0, verdicts.findLastIndex((one) => one !== last) + 2);
}

function verdict(fit: FitData, model: string, format: string, units: number): FitWord {
  const { state } = resolve({ model, format, units: String(units) }, fit, () => undefined);
  if (state === undefined) return 'unknown';
  const answer = judge(state);
  if (answer.kind === 'refused') return 'unknown';
  return answer.value.verdict === 'weights' ? 'unknown' : answer.value.verdict;
}
