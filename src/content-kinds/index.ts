// Made from the files of this folder: npm run generate
import { articles } from './articles.ts';
import { claims } from './claims.ts';
import { corrections } from './corrections.ts';
import { events } from './events.ts';
import { formats } from './formats.ts';
import { home } from './home.ts';
import { media } from './media.ts';
import { models } from './models.ts';
import { references } from './references.ts';
import { runs } from './runs.ts';
import { subjects } from './subjects.ts';
import { tables } from './tables.ts';

/** Every kind of content, by name. */
export const KINDS = {
  articles,
  claims,
  corrections,
  events,
  formats,
  home,
  media,
  models,
  references,
  runs,
  subjects,
  tables,
} as const;
