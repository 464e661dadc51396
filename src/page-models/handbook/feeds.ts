import { SOFTWARE_STATE_WORDS } from '../../content-schemas/software-schema.ts';
import { stateWords } from '../../exports/problem-words.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { guidePath, problemPath, SITE_PATHS, softwarePath } from '../../knowledge/site-paths.ts';
import { editionDay } from '../../knowledge/staleness.ts';
import { atomFeed, type FeedEntry, type FeedPlace } from '../shared/atom.ts';
import { GUIDES_FEED_PATH, PROBLEMS_FEED_PATH, SOFTWARE_FEED_PATH } from './feed-paths.ts';

/** What was last compared comes first; within a day, by title. */
const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  a.day === b.day ? a.title.localeCompare(b.title, 'en') : a.day > b.day ? -1 : 1;

function feedOf(
  knowledge: Knowledge,
  { siteName, absolute }: FeedPlace,
  title: string,
  page: string,
  path: string,
  entries: readonly FeedEntry[],
): string {
  return atomFeed({
    title: `${title} · ${siteName}`,
    siteName,
    self: absolute(path),
    page: absolute(page),
    day: editionDay(knowledge) || '1970-01-01',
    entries: [...entries].sort(newestFirst),
  });
}

/** All problems with their state, as an Atom feed. */
export function problemsFeed(knowledge: Knowledge, place: FeedPlace): string {
  const entries = [...knowledge.problems.values()].map((problem) => ({
    address: place.absolute(problemPath(problem.id)),
    title: problem.title,
    day: problem.verifiedOn,
    text: `${problem.summary}\nState: ${stateWords(problem)}.`,
  }));
  return feedOf(knowledge, place, 'Problems', SITE_PATHS.problems, PROBLEMS_FEED_PATH, entries);
}

/** All software with its state, as an Atom feed. */
export function softwareFeed(knowledge: Knowledge, place: FeedPlace): string {
  const entries = [...knowledge.software.values()].map((software) => ({
    address: place.absolute(softwarePath(software.id)),
    title: `${software.name}: ${SOFTWARE_STATE_WORDS[software.state]}`,
    day: software.verifiedOn,
    text: software.answer,
  }));
  return feedOf(knowledge, place, 'Software', SITE_PATHS.software, SOFTWARE_FEED_PATH, entries);
}

/** All guides, as an Atom feed. */
export function guidesFeed(knowledge: Knowledge, place: FeedPlace): string {
  const entries = [...knowledge.guides.values()].map((guide) => ({
    address: place.absolute(guidePath(guide.id)),
    title: guide.title,
    day: guide.verifiedOn,
    text: guide.goal,
  }));
  return feedOf(knowledge, place, 'Guides', SITE_PATHS.guides, GUIDES_FEED_PATH, entries);
}
