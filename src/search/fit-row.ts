import type { AnswerRow } from './answer-query.ts';
import { namedIn } from './named-in.ts';
import type { FitWord, ModelEntity, SearchData } from './records.ts';
import { fold } from './words.ts';

const FIT_WORDS: Readonly<Record<FitWord, string>> = {
  fits: 'fits',
  tight: 'fits, but only just',
  starts: 'starts, without headroom',
  no: 'does not fit',
  unknown: 'not known',
};

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
};
const UNIT_WORD = /\b(two|dual|pair|double|three|four)\b(?!\W?bit)/;
/** A number counts units only beside a word for them: “Mistral Small 4” is a model. */
const UNIT_NUMBER =
  /\b([234])(?:x|\s?(?:units?|sparks?|nodes?|machines?|boxes))\b|\b(?:on|across|with|over) ([234])\b(?!\s?(?:bits?|b|k)\b)/;

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
  const model = namedIn(text, data.models)[0];
  if (model !== undefined) {
    if (!asksFit && format === undefined && units === 1) return undefined;
    return rowOfModel(model, format?.id, units);
  }
  const billions = Number(/(?<![\w.])(\d{1,4}(?:\.\d+)?)\s?b(?![\w])/.exec(text)?.[1]);
  const wanted = data.formats.find(({ id }) => id === format?.id);
  if (Number.isNaN(billions) || (wanted === undefined && !asksFit)) return undefined;
  return rowOfSize(billions, wanted, units, data.memoryGigabytes);
}

function rowOfModel(model: ModelEntity, format: string | undefined, units: number): AnswerRow {
  const verdicts = Object.entries(model.fits);
  const isKnown = format !== undefined && model.fits[format] !== undefined;
  const at = units > 1 ? 1 : 0;
  const words = isKnown
    ? `${FIT_WORDS[model.fits[format]?.[at] ?? 'unknown']}${unitWords(units)}.`
    : verdicts.map(([name, pair]) => `${name}: ${FIT_WORDS[pair[at] ?? 'unknown']}`).join('; ');
  const query = new URLSearchParams({ model: model.id });
  if (isKnown) query.set('format', format);
  if (units > 1) query.set('units', String(units));
  return fitAnswer(
    `Does ${model.title}${isKnown ? ` in ${format.toUpperCase()}` : ''} fit${unitWords(units)}?`,
    `/fit/?${query}`,
    words,
  );
}

/** A model known by its size alone: its weights against the memory, and no more than that. */
function rowOfSize(
  billions: number,
  format: SearchData['formats'][number] | undefined,
  units: number,
  memoryGigabytes: number,
): AnswerRow {
  const bits = format?.bits ?? 16;
  const weights = (billions * bits) / 8;
  const memory = memoryGigabytes * units;
  const sum = `${billions} × 10⁹ weights × ${bits} bits ÷ 8 = ${Math.round(weights)} GB, of ${memory} GB`;
  const verdict =
    weights > memory ? 'does not fit' : 'the weights fit; cache and system come on top';
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
