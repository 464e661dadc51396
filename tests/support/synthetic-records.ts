import { SEARCH_KINDS, type SearchData, type SearchRecord } from '../../src/search/records.ts';

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo kan del mir tos bru plen'.split(' ');
const KINDS = SEARCH_KINDS.filter((kind) => kind !== 'section');

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Records of invented words: few words stand in very many of them, and most in few, as in a language. */
export function syntheticData(count: number): SearchData {
  const next = numbers();
  const syllable = (): string => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
  const words = [
    ...new Set(
      Array.from({ length: count }, () =>
        Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join(''),
      ),
    ),
  ];
  const word = (): string => words[Math.floor(words.length * next() ** 3)] ?? '';
  const phrase = (length: number): string => Array.from({ length }, word).join(' ');
  const records = Array.from({ length: count }, (_, at): SearchRecord => {
    const kind = KINDS[at % KINDS.length] ?? 'page';
    const own = words[at % words.length] ?? '';
    return {
      kind,
      title: `${own} ${phrase(1 + (at % 2))}`,
      url: `/${kind}/${at}/${at % 5 === 0 ? '#part' : ''}`,
      names: Array.from({ length: at % 3 }, () => phrase(2)),
      text: phrase(12),
      words: phrase(2),
      page: at % 5 === 0 ? phrase(2) : '',
      state: '',
      area: '',
      isLead: at % 40 === 0,
    };
  });
  return {
    records,
    devices: [],
    models: [],
    formats: [],
    synonyms: [{ words: ['everyday'], means: [words[3] ?? ''] }],
    ordinary: [],
    memoryGigabytes: 128,
    mostUnits: 4,
  };
}
