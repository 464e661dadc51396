import { hasDigit, joined, partsOf } from '../../search/compounds.ts';

/** Pagefind takes 850 ms for ten thousand words and 0.4 ms for a question that a person types. */
const MOST_CHARACTERS = 256;
const MOST_WORDS = 24;

/** Endings in which two forms of one English word may differ; Pagefind's stemmer treats them as one word. */
const ENDINGS = new Set(
  [
    ' s es e ed d er ers r rs ing ings y ies ied ly ion ions ation ations al ally',
    'ment ments ance able ible ity ness ive or ors ful',
  ].flatMap((line) => line.split(' ')),
);

/** Words of a question which say nothing about its subject; Pagefind would want each of them in the page. */
const QUESTION_WORDS = new Set(
  [
    'a an the of is are was were be in on at to for from with and or vs versus it its this that there',
    'what which who how why when where will would should could does do did can i my you your much many',
  ].flatMap((line) => line.split(' ')),
);

/** Units that readers write against their number, where texts leave a space. */
const NUMBER_WITH_UNIT =
  /(?<![\p{L}\p{N}.])(\d[\d.]*)(gb|tb|mb|gib|tib|w|gbps|ghz|mhz|mm|nm|kg|v|tops|[tp]flops)(?![\p{L}\p{N}])/giu;

interface QueryWord {
  readonly typed: string;
  readonly key: string;
}

/** Rewrites what a reader typed into a query that Pagefind answers well. */
export function normaliseQuery(raw: string): string {
  const words = [...raw.slice(0, MOST_CHARACTERS * 4)]
    .slice(0, MOST_CHARACTERS)
    .join('')
    // Before NFKC, which would turn “DGX™” into “DGXTM”.
    .replace(/[™®©℠]/gu, '')
    .normalize('NFKC')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[’‘]/gu, "'")
    .replace(/[\p{Sc}<>=≤≥≈≠~±\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/(?<=\d)\+(?=\s|$)/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(
      /(\p{L}+)\/s(?:ec(?:ond)?)?(?![\p{L}\p{N}])/giu,
      (_, unit: string) => `${unit.toLowerCase()} s`,
    )
    // A hyphen within an exact phrase makes Pagefind find nothing.
    .replace(/"([^"\s]*[-_./][^"\s]*)"/gu, '$1')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !QUESTION_WORDS.has(word.toLowerCase()));
  const isPhrase = words[0]?.startsWith('"') === true;
  return (isPhrase || telling.length === 0 ? words : telling).slice(0, MOST_WORDS).join(' ');
}

/** The query in the spellings that texts use for it: “128gb” is mostly written “128 GB”. */
export function spellingsOf(query: string): readonly string[] {
  return [...new Set([query, query.replace(NUMBER_WITH_UNIT, '$1 $2')])];
}

/** The forms in which the words of a text can be asked for: whole, in parts, and a number joined with its unit. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  let before = '';
  for (const token of fold(text).split(/\s+/u)) {
    const whole = joined(token);
    if (whole === '') continue;
    const parts = partsOf(token);
    vocabulary.add(whole);
    for (const part of parts) vocabulary.add(part);
    // “128 GB” is also asked for as 128gb, “ConnectX 7” as connectx7.
    if (/\d$/u.test(before) || (before !== '' && /^\d/u.test(whole))) {
      vocabulary.add(before + whole).add(before + (parts[0] ?? ''));
    }
    before = whole;
  }
  return vocabulary;
}

/** The words of a query as the reader typed them, without repeats and without punctuation around them. */
export function queryWords(query: string): readonly string[] {
  return wordsOf(query).map((word) => word.typed);
}

/** The words of the query that a text with this vocabulary does not contain, as typed. */
export function wordsMissingFrom(
  query: string,
  vocabulary: ReadonlySet<string>,
): readonly string[] {
  return wordsOf(query)
    .filter((word) => !contains(vocabulary, word))
    .map((word) => word.typed);
}

/** The words of the query that the content does not contain, as typed. */
export function wordsWithoutMatch(query: string, content: string): readonly string[] {
  return wordsMissingFrom(query, vocabularyOf(content));
}

function wordsOf(query: string): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const part of query.split(/\s+/u)) {
    const typed = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    const key = fold(typed).trim();
    if (/[\p{L}\p{N}]/u.test(key) && !words.has(key)) words.set(key, { typed, key });
  }
  return [...words.values()];
}

function contains(vocabulary: ReadonlySet<string>, word: QueryWord): boolean {
  const whole = joined(word.key);
  if (vocabulary.has(whole) || startsAny(vocabulary, whole)) return true;
  if (hasDigit(whole)) return false;
  const parts = partsOf(word.key);
  if (parts.length > 1)
    return parts.every((part) => contains(vocabulary, { typed: part, key: part }));
  for (const known of vocabulary) if (areFormsOfOneWord(whole, known)) return true;
  return false;
}

function startsAny(vocabulary: ReadonlySet<string>, start: string): boolean {
  for (const known of vocabulary) if (known.startsWith(start)) return true;
  return false;
}

function areFormsOfOneWord(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= 3 && isEnding(one, same) && isEnding(other, same);
}

function isEnding(word: string, from: number): boolean {
  // The second n of “running” belongs to the ending.
  return (
    ENDINGS.has(word.slice(from)) ||
    (word[from] === word[from - 1] && ENDINGS.has(word.slice(from + 1)))
  );
}

/** Lower case, no accents, no thousands commas: the same for queries and for texts. */
function fold(text: string): string {
  return text
    .replace(/[™®©℠]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/gu, '');
}
