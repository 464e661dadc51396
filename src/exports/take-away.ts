import type { Subject } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';

/** A link to the data of a page or table in one format; the address is without the base path. */
export interface TakeAwayLink {
  readonly format: 'CSV' | 'JSON' | 'Markdown';
  readonly href: string;
}

const inFormats = (name: string): TakeAwayLink[] => [
  { format: 'CSV', href: `${SITE_PATHS.data}${name}.csv` },
  { format: 'JSON', href: `${SITE_PATHS.data}${name}.json` },
  { format: 'Markdown', href: `${SITE_PATHS.data}${name}.md` },
];

/** The data of a subject's sheet; CSV holds facts only, so a sheet without facts offers none. */
export const deviceTakeAway = ({ id, facts }: Pick<Subject, 'id' | 'facts'>): TakeAwayLink[] =>
  inFormats(`devices/${id}`).filter(({ format }) => format !== 'CSV' || facts.length > 0);

/** The data of a table of `content/tables/`. */
export const tableTakeAway = (table: string): TakeAwayLink[] => inFormats(`tables/${table}`);

/** The data of the timeline. */
export const timelineTakeAway = (): TakeAwayLink[] => inFormats('timeline');

/** The data of all prices. */
export const pricesTakeAway = (): TakeAwayLink[] => inFormats('prices');

/** The data of all measured runs. */
export const runsTakeAway = (): TakeAwayLink[] => withoutMarkdown('runs');

/** The data of all models and number formats. */
export const modelsTakeAway = (): TakeAwayLink[] => withoutMarkdown('models');

/** Hundreds of rows make no table that one pastes into a text. */
const withoutMarkdown = (name: string): TakeAwayLink[] =>
  inFormats(name).filter(({ format }) => format !== 'Markdown');
