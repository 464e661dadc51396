// Made from the files of this folder: npm run generate
import { articles } from './articles.ts';
import { claims } from './claims.ts';
import { corrections } from './corrections.ts';
import { events } from './events.ts';
import { formats } from './formats.ts';
import { guides } from './guides.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { media } from './media.ts';
import { models } from './models.ts';
import { notes } from './notes.ts';
import { portals } from './portals.ts';
import { problems } from './problems.ts';
import { questions } from './questions.ts';
import { references } from './references.ts';
import { runs } from './runs.ts';
import { software } from './software.ts';
import { subjects } from './subjects.ts';
import { synonyms } from './synonyms.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { tombstones } from './tombstones.ts';

/** Every kind of content, by name. */
export const KINDS = {
  articles,
  claims,
  corrections,
  events,
  formats,
  guides,
  history,
  home,
  media,
  models,
  notes,
  portals,
  problems,
  questions,
  references,
  runs,
  software,
  subjects,
  synonyms,
  tables,
  terms,
  tombstones,
} as const;
