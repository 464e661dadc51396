import type { Knowledge, Reference } from '../knowledge/knowledge-records.ts';

import { type ReferencePage, referencePage } from '../page-models/references/reference-page.ts';
import { referenceView } from '../page-models/shared/bibliography.ts';
import { link, list, plain, section } from './markdown-words.ts';
import { latest, once, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the page of a source. */
export function referenceTwin(knowledge: Knowledge, record: Reference): Twin {
  const model = once(() => referencePage(knowledge, record));
  const { publisher, title, kindWords, accessWords, path } = referenceView(record);
  return {
    path,
    kind: 'reference',
    title: `Source: ${title}`,
    description: `${publisher}: ${title}. ${kindWords}; ${accessWords}.`,
    changed: latest([record.readOn, record.health?.checkedOn, record.archive?.date]),
    write: (place) => ({
      says: ownBlocks(record, place),
      around: restingBlocks(model(), place),
      bibliography: [],
      credits: [],
    }),
  };
}

function ownBlocks(record: Reference, { checked }: TwinPlace): readonly string[] {
  const reference = referenceView(record);
  const { pinned, archive, healthWords } = reference;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Publisher', plain(reference.publisher)],
    ['Author', reference.author && plain(reference.author)],
    ['Published', reference.publishedOn],
    ['Last changed', reference.changedOn],
    ['Address', link(reference.url, reference.url)],
    ['Kind', plain(reference.kindWords)],
    ['Seen', plain(reference.accessWords)],
    [
      'Health',
      checked(plain(healthWords ?? 'the address has not been opened on the live web yet')),
    ],
    ['Opened', reference.readOn],
    ['Version read', pinned && (pinned.url ? link(pinned.words, pinned.url) : plain(pinned.words))],
    ['Archived copy', archive && link(archive.date, archive.url)],
    ['Licence', reference.licence && plain(reference.licence)],
    ['Note', reference.note && plain(reference.note)],
  ];
  return list(rows.flatMap(([label, words]) => (words ? [`${label}: ${words}`] : [])));
}

/** Titles of what rests on a source, with the name of each in the page's model. */
const RESTING = [
  ['Facts resting on this source', 'facts'],
  ['Statements resting on this source', 'statements'],
  ['Runs resting on this source', 'runs'],
  ['Models resting on this source', 'models'],
  ['Events resting on this source', 'events'],
  ['Claims checked with it', 'claims'],
  ['Problems, software and guides resting on it', 'handbook'],
  ['Terms and formats resting on it', 'termsAndFormats'],
  ['Questions answered with it', 'questions'],
  ['Articles that cite it', 'articles'],
] as const satisfies readonly (readonly [string, keyof ReferencePage])[];

function restingBlocks(page: ReferencePage, { addressOf }: TwinPlace): readonly string[] {
  return RESTING.flatMap(([title, name]) =>
    section(title, list(page[name].map(({ text, href }) => link(text, addressOf(href))))),
  );
}
