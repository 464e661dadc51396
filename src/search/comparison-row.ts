import type { AnswerRow } from './answer-query.ts';
import { namedIn, squeeze } from './named-in.ts';
import type { Entity, SearchData } from './records.ts';
import { fold } from './words.ts';

const BETWEEN =
  /\b(?:vs\.?|versus|or|against|compared (?:to|with)|compare|better than|faster than|than)\b/;
/** Two devices with “and” between them are compared, unless the query would join them. */
const AND = /\band\b/;
const JOINS =
  /\b(?:mix\w*|clusters?|clustering|link\w*|connect\w*|together|join\w*|combin\w*|pair\w*|cables?|switch)\b/;

/** The row that leads to a comparison, where a query names two devices: “spark vs m3 ultra”. */
export function comparisonRow(raw: string, { devices }: SearchData): AnswerRow | undefined {
  const text = fold(raw);
  const isBetween = BETWEEN.test(text) || (AND.test(text) && !JOINS.test(text));
  if (!isBetween) return undefined;
  const named = namedIn(text, withTellingWords(devices));
  if (named.length < 2) return undefined;
  const chosen = named.slice(0, 4);
  return {
    kind: 'page',
    confidence: 'answer',
    title: `Compare ${chosen.map(({ title }) => title).join(' and ')}`,
    url: `/compare/?d=${chosen.map(({ id }) => id).join(',')}`,
    text: 'Figure by figure, each with its source and date.',
    page: '',
    state: '',
    area: '',
    name: '',
  };
}

const named = new WeakMap<readonly Entity[], readonly Entity[]>();

/**
 * The devices with the shorter names that tell them apart: the title without its maker or without
 * what stands in brackets, the parts in brackets, and words that no other device has.
 */
function withTellingWords(devices: readonly Entity[]): readonly Entity[] {
  const known = named.get(devices);
  if (known !== undefined) return known;
  const own = devices.map((device) => [device.id, ...device.names, ...shortTitles(device.title)]);
  const inBrackets = devices.map(({ title }) => bracketNames(title));
  const words = own.map((names) => [
    ...new Set(
      squeeze(names.join(' '))
        .split(' ')
        .filter((word) => word.length > 2),
    ),
  ]);
  const made = devices.map((device, at) => {
    const unique = [own, inBrackets, words].flatMap((lists) =>
      (lists[at] ?? []).filter(
        (name) =>
          !NO_NAME.test(squeeze(name).trim()) &&
          !lists.some((others, other) => other !== at && hasName(others, name)) &&
          !own.some((others, other) => other !== at && hasName(others, name)),
      ),
    );
    return { ...device, names: [...device.names, ...unique] };
  });
  named.set(devices, made);
  return made;
}

const hasName = (names: readonly string[], name: string): boolean =>
  names.some((one) => squeeze(one) === squeeze(name));

/** “NVIDIA RTX Spark (N1X and N1)” is also “NVIDIA RTX Spark” and “RTX Spark”. */
function shortTitles(title: string): string[] {
  const plain = title.replace(/\s*\(.*$/, '');
  const words = plain.split(' ');
  return words.length > 2 ? [plain, words.slice(1).join(' ')] : [plain];
}

/** “Apple Mac Studio (M5 Max and M5 Ultra, 2026)” is also “M5 Ultra” and “Mac Studio M5 Ultra”. */
function bracketNames(title: string): string[] {
  const inside = /\(([^)]*)\)/.exec(title)?.[1]?.split(/,| and /) ?? [];
  const short = shortTitles(title).at(-1) ?? '';
  return inside.flatMap((part) =>
    NO_NAME.test(squeeze(part).trim()) ? [] : [part.trim(), `${short} ${part.trim()}`],
  );
}

/** Words of names that are ordinary words, or years. */
const NO_NAME =
  /^(?:with|founders|edition|desktop|workstation|laptop|computer|station|top|pro|max|ultra|studio|20\d\d|\d+ ?gb)$/;
