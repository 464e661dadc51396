import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { previewCards } from './all-cards.ts';
import { type CardIndex, fileCount, fileOfCard } from './card-files.ts';
import { sourceRecords } from './source-records.ts';

/** The files of all cards. */
export interface PreviewFiles {
  readonly index: CardIndex;
  /** JSON by number: an object from address to card, and from key to source. Empty files are left out. */
  readonly files: ReadonlyMap<number, string>;
}

const made = new WeakMap<Knowledge, PreviewFiles>();

/** Lays the cards of links and the records of sources into their files; made once. */
export function previewFiles(knowledge: Knowledge): PreviewFiles {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const entries = [...previewCards(knowledge), ...sourceRecords(knowledge)].map(([key, value]) => ({
    key,
    json: `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  }));
  const files = fileCount(entries.reduce((sum, { json }) => sum + json.length, 0));
  const groups = Map.groupBy(entries, ({ key }) => fileOfCard(key, files));
  const result = {
    index: { files },
    files: new Map(
      [...groups].map(([number, cards]) => [
        number,
        `{${cards.map(({ json }) => json).join(',')}}`,
      ]),
    ),
  };
  made.set(knowledge, result);
  return result;
}
