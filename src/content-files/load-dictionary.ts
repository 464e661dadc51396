import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Dictionary } from '../knowledge/spelling.ts';

/** File of the project's own words in a content folder: one a line, “#” begins a comment. */
export const PROJECT_WORDS = 'dictionary.txt';

/** Loads the British dictionary and the words of a content folder. Takes about a tenth of a second. */
export function loadDictionary(folder: string): Dictionary {
  // The package exports its description only; the words lie beside it.
  const description = createRequire(import.meta.url).resolve('@cspell/dict-en-gb/cspell-ext.json');
  const packed = join(dirname(description), 'en_GB.trie.gz');
  const trie = decodeTrie(gunzipSync(readFileSync(packed)));
  const path = join(folder, PROJECT_WORDS);
  const own = new Set(
    (existsSync(path) ? readFileSync(path, 'utf8') : '')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((word) => word !== ''),
  );
  return {
    has: (word) => own.has(word) || trie.hasWord(word, false),
    suggest: (word) => trie.suggest(word, { numSuggestions: 1, ignoreCase: true }),
  };
}
