import { bindUnits } from '../../knowledge/bind-units.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import { editionDay } from '../../knowledge/staleness.ts';
import { atomFeed, type FeedPlace } from '../shared/atom.ts';

/** Address of the feed, without the base path. */
export const CORRECTIONS_FEED_PATH = `${SITE_PATHS.corrections}feed.xml`;

/**
 * The log of corrections as an Atom feed. The date of the feed is that of the latest correction, or
 * the day of the edition while there is none.
 */
export function correctionsFeed(knowledge: Knowledge, { siteName, absolute }: FeedPlace): string {
  const page = absolute(SITE_PATHS.corrections);
  return atomFeed({
    title: `Corrections of ${siteName}`,
    siteName,
    self: absolute(CORRECTIONS_FEED_PATH),
    page: `${page}#log`,
    day: editionDay(knowledge) || '1970-01-01',
    entries: knowledge.corrections.map(({ id, date, wrong, right, since, reportedBy }) => ({
      address: `${page}#log-${id}`,
      title: `Corrected on ${formatDate(date)}: ${bindUnits(right)}`,
      day: date,
      text: bindUnits(
        [
          `Wrong: ${wrong}`,
          `Right: ${right}`,
          `It stood since ${formatDate(since)}.`,
          ...(reportedBy === undefined ? [] : [`Reported by ${reportedBy}.`]),
        ].join('\n'),
      ),
    })),
  });
}
