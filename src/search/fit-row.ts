import type { AnswerRow } from './answer-query.ts';
import { namedIn } from './named-in.ts';
import type { FitWord, FormatEntity, ModelEntity, SearchData } from './records.ts';
import { fold } from './words.ts';

const FIT_WORDS: Readonly<Record<FitWord, string>> = {
  fits: 'Fits',
  tight: 'Fits, but only just',
  starts: 'Starts without headroom',
  no: 'Does not fit',
  unknown: 'Not known',
};
const FIT_ORDER = ['fits', 'tight', 'starts', 'no', 'unknown'] as const;

const ASKS_FIT =
  /\b(?:fits?|fitting|run|runs|running|load|loads|handle|hold|holds|enough|possible|can|will|does|how (?:big|large)|which|what|size)\b/;
/** Words that ask how fast, which is another question. */
const ASKS_SPEED =
  /\b(?:ts|toks|tokens?s?|tps|speed|fast|slow|ttft|latency|watts?|steps?|seconds?|minutes?)\b/;
/** Words that tell of a fault, which no sum explains. */
const TELLS_FAULT =
  /\b(?:fail(?:s|ed|ing|ure)?|errors?|crash(?:es|ed)?|hangs?|freezes?|refus\w+|killed|exception|traceback|garbage|wrong)\b/;
const UNIT_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  dual: 2,
  pair: 2,
  double: 2,
  three: 3,
  four: 4,
  six: 6,
  eight: 8,
};
const UNIT_WORD = new RegExp(`\\b(${Object.keys(UNIT_WORDS).join('|')})\\b(?!\\W?bit)`);
/** A number counts units only beside a word for them: “Mistral Small 4” is a model. */
const UNIT_NUMBER =
  /\b([2-9]|1\d)(?:x|\s?(?:units?|sparks?|nodes?|machines?|boxes))\b|\b(?:on|across|with|over) ([234])\b(?!\s?(?:bits?|b|k)\b)/;

/**
 * The row that leads to the planner with its verdict: a model by name with a format or with a
 * question whether it fits, or a size such as “70b fp16”.
 */
export function fitRow(raw: string, data: SearchData): AnswerRow | undefined {
  const text = fold(raw);
  const asksFit =
    ASKS_FIT.test(text) && /\bfit|\brun|\bload|\bhandle|\bhold|enough|possible/.test(text);
  if ((ASKS_SPEED.test(text) || TELLS_FAULT.test(text)) && !/\bfit/.test(text)) return undefined;
  const format = namedIn(text, data.formats)[0];
  const units = unitsIn(text);
  if (units > data.mostUnits) return undefined;
  const model = namedIn(text, data.models)[0];
  if (model !== undefined) {
    if (!asksFit && format === undefined && units === 1) return undefined;
    return rowOfModel(model, format, units, data.formats);
  }
  const billions = Number(/(?<![\w.])(\d{1,4}(?:\.\d+)?)\s?b(?![\w])/.exec(text)?.[1]);
  if (Number.isNaN(billions) || (format === undefined && !asksFit)) return undefined;
  return rowOfSize(billions, format, units, data.memoryGigabytes);
}

function rowOfModel(
  model: ModelEntity,
  format: FormatEntity | undefined,
  units: number,
  formats: readonly FormatEntity[],
): AnswerRow | undefined {
  const verdicts = formats.flatMap(({ id, title }) => {
    const byUnits = model.fits[id];
    return byUnits === undefined ? [] : [{ id, title, verdict: verdictOf(byUnits, units) }];
  });
  if (verdicts.length === 0) return undefined;
  const known = verdicts.find(({ id }) => id === format?.id);
  const query = new URLSearchParams({ model: model.id });
  if (known !== undefined) query.set('format', known.id);
  if (units > 1) query.set('units', String(units));
  return fitAnswer(
    `Does ${model.title}${known ? ` in ${known.title}` : ''} fit${unitWords(units)}?`,
    `/fit/?${query}`,
    known ? `${FIT_WORDS[known.verdict]}${unitWords(units)}.` : verdictsInWords(verdicts),
  );
}

const verdictOf = (byUnits: readonly FitWord[], units: number): FitWord =>
  byUnits[Math.min(units, byUnits.length) - 1] ?? 'unknown';

/** “Fits in FP8 and Q4_K_M. Does not fit in FP16 or BF16.” */
function verdictsInWords(
  verdicts: readonly { readonly title: string; readonly verdict: FitWord }[],
): string {
  return FIT_ORDER.flatMap((verdict) => {
    const titles = verdicts.filter((one) => one.verdict === verdict).map(({ title }) => title);
    if (titles.length === 0) return [];
    const isAll = titles.length === verdicts.length;
    const where = isAll && titles.length > 1 ? everyFormat(verdict) : ` in ${titles.join(', ')}`;
    return [`${FIT_WORDS[verdict]}${where}.`];
  }).join(' ');
}

const everyFormat = (verdict: FitWord): string =>
  verdict === 'unknown' ? '' : ` in ${verdict === 'no' ? 'any' : 'every'} common format`;

/** A model known by its size alone: its weights against the memory, and no more than that. */
function rowOfSize(
  billions: number,
  format: FormatEntity | undefined,
  units: number,
  memoryGigabytes: number,
): AnswerRow {
  const bits = format?.bits ?? 16;
  const weights = (billions * bits) / 8;
  const memory = memoryGigabytes * units;
  const sum = `${billions} × 10⁹ weights × ${bits} bits ÷ 8 = ${Math.round(weights)} GB, of ${memory} GB`;
  const verdict =
    weights > memory ? 'Does not fit' : 'The weights fit; cache and system come on top';
  const query = new URLSearchParams({ model: 'own', parameters: String(billions) });
  if (format !== undefined) query.set('format', format.id);
  if (units > 1) query.set('units', String(units));
  return fitAnswer(
    `Does a model of ${billions} billion weights${format ? ` in ${format.title}` : ' in 16 bits'} fit${unitWords(units)}?`,
    `/fit/?${query}`,
    `${verdict}: ${sum}.`,
  );
}

const fitAnswer = (title: string, url: string, text: string): AnswerRow => ({
  kind: 'page',
  confidence: 'answer',
  title,
  url,
  text,
  page: 'Does it fit?',
  state: '',
  area: '',
  name: '',
});

const unitWords = (units: number): string => (units > 1 ? ` on ${units} units` : '');

function unitsIn(text: string): number {
  const [, beside, after] = UNIT_NUMBER.exec(text) ?? [];
  const word = UNIT_WORD.exec(text)?.[1] ?? '';
  return Number(beside ?? after ?? UNIT_WORDS[word] ?? 1);
}
