import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { articlePath, SITE_PATHS } from '../knowledge/site-paths.ts';
import { allTwins, twinPath } from './all-twins.ts';
import { type Origin, twinText } from './document.ts';
import { link, plain } from './markdown-words.ts';
import type { Twin, TwinKind } from './twin.ts';

/** What the index for language models says of the site. */
export interface IndexPlace extends Origin {
  readonly tagline: string;
}

/** Sections of the index, in order. Sources are too many: they stand in the data. What hangs on a page is named there. */
const SECTIONS: readonly (readonly [string, TwinKind])[] = [
  ['Articles', 'article'],
  ['Devices', 'device'],
  ['Models', 'model'],
  ['Lists', 'list'],
  ['Comparisons', 'comparison'],
  ['Guides', 'guide'],
  ['Software', 'software'],
  ['Problems', 'problem'],
  ['Optional', 'portal'],
];

const DATA = [
  ['facts.jsonl', 'every figure with value, unit, dates, status and sources'],
  ['statements.jsonl', 'what is known beyond single values'],
  ['runs.jsonl', 'measured runs with their conditions'],
  ['references.jsonl', 'every source'],
] as const;

/** Characters of the file of whole articles, at most: what fits a long context. */
const MOST_CHARACTERS = 1_500_000;

function head({ siteName, tagline }: IndexPlace): readonly string[] {
  return [
    `# ${plain(siteName)}`,
    `> ${plain(tagline)}. Every figure has a source with an address, a date and a status.`,
  ];
}

/** The index of the site for language models, in the form of llmstxt.org. */
export function llmsIndex(knowledge: Knowledge, place: IndexPlace): string {
  const twins = [...allTwins(knowledge).values()];
  const line = ({ path, title, description }: Twin): string =>
    `- ${link(title, place.addressOf(twinPath(path)))}: ${plain(description)}`;
  const sections = SECTIONS.flatMap(([title, kind]) => {
    const own = twins.filter((twin) => twin.kind === kind);
    return own.length === 0 ? [] : [`## ${title}`, own.map(line).join('\n')];
  });
  const data = DATA.map(
    ([name, what]) => `- ${link(name, place.addressOf(`${SITE_PATHS.data}${name}`))}: ${what}`,
  );
  const at = sections.indexOf('## Optional');
  const before = at === -1 ? sections : sections.slice(0, at);
  return document([
    ...head(place),
    'Each page has a twin in Markdown: its address with “index.md” behind it. Figures there carry the numbers of their sources, which stand at the foot. All articles in one file: ' +
      `${link('llms-full.txt', place.addressOf('/llms-full.txt'))}.`,
    ...before,
    '## Data',
    data.join('\n'),
    ...sections.slice(before.length),
  ]);
}

/**
 * All articles in one file, those on the site’s own subjects first, as far as there is room.
 *
 * @param textOf gives the text of one article
 */
export function llmsFull(knowledge: Knowledge, place: IndexPlace, textOf = twinText): string {
  const twins = allTwins(knowledge);
  const leads = new Set(knowledge.home.leadSubjects ?? []);
  const isLead = ({ subjects = [] }: { readonly subjects?: readonly string[] | undefined }) =>
    subjects.some((id) => leads.has(id));
  const articles = [...knowledge.articles.values()];
  const ordered = [...articles.filter(isLead), ...articles.filter((one) => !isLead(one))];
  const texts: string[] = [];
  const left: string[] = [];
  let length = 0;
  for (const { slug, title } of ordered) {
    const twin = twins.get(articlePath(slug));
    if (twin === undefined) continue;
    // Once there is no room for one, the others are not written to look for one that fits.
    const text = left.length === 0 ? textOf(twin, place) : '';
    if (left.length > 0 || length + text.length > MOST_CHARACTERS)
      left.push(`- ${link(title, place.addressOf(twinPath(twin.path)))}`);
    else {
      texts.push(text);
      length += text.length;
    }
  }
  return document([
    ...head(place),
    'All articles, whole, one after the other. The numbers of sources hold within their article.',
    ...texts,
    ...(left.length === 0 ? [] : ['# Articles for which there was no room', left.join('\n')]),
  ]);
}

const document = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
