import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { CHANGES_FEED_PATH, SITE_PATHS } from '../../knowledge/site-paths.ts';
import { editionDay } from '../../knowledge/staleness.ts';
import { atomFeed, type FeedEntry, type FeedPlace } from '../shared/atom.ts';
import { changesOf } from '../shared/changes.ts';

/** Entries of the feed, at most. */
const MOST = 60;

/** What changed on the whole site, as an Atom feed; two changes of one place are one entry. */
export function changesFeed(knowledge: Knowledge, { siteName, absolute }: FeedPlace): string {
  const entries = new Map<string, FeedEntry>();
  for (const { day, kindWords, text, href } of changesOf(knowledge)) {
    if (entries.size === MOST) break;
    const address = absolute(href);
    if (!entries.has(address))
      entries.set(address, { address, title: `${kindWords}: ${text}`, day, text });
  }
  return atomFeed({
    title: `Changes · ${siteName}`,
    siteName,
    self: absolute(CHANGES_FEED_PATH),
    page: absolute(SITE_PATHS.changes),
    day: editionDay(knowledge) || '1970-01-01',
    entries: [...entries.values()],
  });
}
