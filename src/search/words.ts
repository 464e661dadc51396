import { stemmer } from 'stemmer';
import { hasDigit, joined, partsOf } from './compounds.ts';

/** Longest query that is read; nobody types more, and pastes cost time. */
export const MOST_CHARACTERS = 256;
const MOST_WORDS = 24;

/** Words that say nothing of what is sought. */
const FILLERS = new Set(
  [
    'a an the of is are was were be been am in on at to for from with and or it its this that there',
    'what which who whom how why when where will would should could does do did done can i my me we',
    'our you your much many any some get gets got have has had need needs want please tell about if',
    'so just really actually vs versus than then as by into not no yes im ive dont doesnt cant isnt',
    'didnt wasnt wont wouldnt couldnt shouldnt arent havent hasnt id ill youre theyre thats she he him',
    'her oh hi hey hello sorry okay ok maybe sure hope stuff anyway supposed somehow someone anyone',
    'everyone quite perhaps especially obviously definitely apparently guys folks wanna gonna wonder',
    'wondering suppose honestly basically literally whats hows wheres whos whens whys theres lemme gotta',
    'pls plz thx thanks kindly whether ever else expected cannot say says said saying told heard',
    'colleague friend boss now currently nowadays',
    // Small words of German, where English has no telling word of that spelling.
    'ist sind der das und oder mit ohne fur ein eine einen einer wie wo wann warum welche welcher kann',
    'auf von zu es nicht gibt hat ich wir man den dem bei zum zur',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Words that frame a question: what the site is about, and that something is to work or to mean
 * something. They tell little beside the word that names the thing.
 */
const FRAME = new Set(
  [
    'nvidia dgx spark sparks work works working run runs running use using used compatible compatibility',
    'support supports supported mean means meaning explain explains explained definition define',
  ].flatMap((line) => line.split(' ')),
);
const FRAME_SHARE = 0.1;

/** Which share of its weight a word of a question or a name has. */
export const shareOfWord = (typed: string): number => (FRAME.has(typed) ? FRAME_SHARE : 1);

/** Units that stand against their number or apart from it: “128gb”, “128 GB”. */
const UNIT =
  /^(?:gb|tb|mb|gib|tib|kb|w|kw|v|a|ghz|mhz|gbps|gbs|gbits?|mm|cm|nm|kg|g|db|dba|c|tok|tokens|t|b|k|tops|tflops|pflops|flops|bit|usd|x)$/;

/** Other spellings of a rate of bits, as they stand behind a number: “13 gbps” is “13 Gb/s”. */
const GIGABITS: Readonly<Record<string, readonly string[]>> = {
  gbps: ['gbs', 'gbits'],
  gbit: ['gbs', 'gbits'],
  gbits: ['gbs', 'gbps'],
};

/** One word of a query, and the terms under which the index may have it. */
export interface Token {
  /** As typed, for messages. */
  readonly typed: string;
  /** Sets of terms, the closest first; any set that is found whole is the word. */
  readonly ways: readonly Way[];
}

/** Terms that together stand for a word, and how nearly they do: 1 is the word itself. */
export interface Way {
  readonly terms: readonly string[];
  readonly closeness: number;
}

/** Text in lower case, without accents, marks of trade and thousands commas. */
export function fold(text: string): string {
  const folded = plainLetters(text)
    .toLowerCase()
    .replace(/[’‘']s\b/gu, '')
    .replace(/[’‘']/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\bright now\b/gu, 'now');
  // Looking for the letters before a slash takes long where there is none.
  if (!folded.includes('/s')) return folded;
  return folded.replace(/(\p{L}+)\/s(?:ec(?:ond)?)?(?![\p{L}\p{N}])/gu, '$1s');
}

/** Most texts have no sign beyond “~”, and so nothing to take away. */
function plainLetters(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replace(/[™®©℠]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** The stem of an ordinary word; names and numbers stay as they are. */
export const stem = (word: string): string =>
  hasDigit(word) || word.length < 4 ? word : stemmer(word);

/** Strings that stand between blanks, without signs around them. */
function chunks(text: string): string[] {
  return fold(text)
    .split(/[\s,;:!?()[\]{}"“”„«»|<>=→·•–—]+/u)
    .map((chunk) => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#%]+$/gu, ''))
    .filter((chunk) => chunk !== '');
}

/**
 * All forms in which a text can be asked for: words by their stems, compounds whole and in parts, a
 * number joined with its unit.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  let before = '';
  for (const chunk of chunks(text)) {
    const whole = joined(chunk);
    const parts = partsOf(chunk);
    if (whole !== '') terms.push(stem(whole));
    if (parts.length > 1) terms.push(...parts.map(stem));
    const [first = ''] = parts;
    if (/\d$/.test(before) && UNIT.test(first)) terms.push(before + first);
    else if (/^\p{L}+$/u.test(before) && /^\d/.test(first)) terms.push(before + first);
    const [, number = '', unit = ''] = /^(\d[\d.]*)([a-z]+)$/.exec(whole) ?? [];
    if (UNIT.test(unit)) terms.push(number);
    before = whole;
  }
  return terms;
}

/** The words of a query of at most `MOST_CHARACTERS`; fillers are left out unless there is nothing else. */
export function queryTokens(raw: string): Token[] {
  const all = chunks(raw).slice(0, MOST_WORDS * 2);
  const telling = all.filter((chunk) => !FILLERS.has(chunk));
  const kept = joinUnits(telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const tokens = new Map<string, Token>();
  for (const chunk of kept) {
    const token = tokenOf(chunk);
    const key = token?.ways[0]?.terms.join(' ');
    if (token !== undefined && key !== undefined && !tokens.has(key)) tokens.set(key, token);
  }
  return [...tokens.values()];
}

/** “128 gb” is one word, as “128gb” is. */
function joinUnits(words: readonly string[]): string[] {
  const made: string[] = [];
  for (const word of words) {
    const before = made.at(-1) ?? '';
    if (/^\d[\d.]*$/.test(before) && UNIT.test(word)) made[made.length - 1] = before + word;
    else made.push(word);
  }
  return made;
}

function tokenOf(chunk: string): Token | undefined {
  const whole = joined(chunk);
  if (whole === '') return undefined;
  const parts = partsOf(chunk).filter((part) => !FILLERS.has(part));
  const [, number = '', unit = ''] = /^(\d[\d.]*)([a-z]+)$/.exec(whole) ?? [];
  const [, letters = '', digits = ''] = /^([a-z]{2,})(\d[\d.]*[a-z]*)$/.exec(whole) ?? [];
  const ways: Way[] = [{ terms: [stem(whole)], closeness: 1 }];
  if (parts.length > 1) ways.push({ terms: parts.map(stem), closeness: 0.95 });
  if (UNIT.test(unit)) ways.push({ terms: [number, stem(unit)], closeness: 0.9 });
  for (const same of GIGABITS[unit] ?? []) ways.push({ terms: [number + same], closeness: 0.9 });
  if (letters !== '') ways.push({ terms: [stem(letters), digits], closeness: 0.9 });
  return { typed: chunk, ways };
}

/** A name without what its spellings differ in: “GB-10” and “gb10” are one. */
export const nameKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}+#]/gu, '');
