import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { historyFeedPath, historyPath, SITE_PATHS } from '../../knowledge/site-paths.ts';
import { atomFeed, type FeedPlace } from '../shared/atom.ts';
import { linkToPage } from '../shared/named-links.ts';
import { changeText, historyOf, type PageChange } from '../shared/page-history.ts';

/** What changed on a page, by day. */
export interface HistoryPage {
  /** Title of the page that changed. */
  readonly of: string;
  readonly ofPath: string;
  readonly path: string;
  readonly feedPath: string;
  readonly days: readonly {
    readonly day: string;
    readonly words: string;
    readonly changes: readonly PageChange[];
  }[];
}

/** Builds the history of the page at a path. */
export function historyPage(knowledge: Knowledge, path: string): HistoryPage {
  const days = Map.groupBy(historyOf(knowledge, path), ({ day }) => day);
  return {
    of: titleOf(knowledge, path),
    ofPath: path,
    path: historyPath(path),
    feedPath: historyFeedPath(path),
    days: [...days].map(([day, changes]) => ({
      day,
      words: changes[0]?.dayWords ?? day,
      changes,
    })),
  };
}

/** Title of a page; a data sheet is told apart from the article on the same machine. */
function titleOf(knowledge: Knowledge, path: string): string {
  const title = linkToPage(knowledge, path)?.text ?? path;
  return path.startsWith(SITE_PATHS.devices) ? `${title}: data sheet` : title;
}

/** The same as an Atom feed. */
export function historyFeed(
  knowledge: Knowledge,
  path: string,
  { siteName, absolute }: FeedPlace,
): string {
  const page = historyPage(knowledge, path);
  const address = absolute(page.path);
  return atomFeed({
    title: `History of ${page.of} · ${siteName}`,
    siteName,
    self: absolute(page.feedPath),
    page: address,
    day: page.days[0]?.day ?? '1970-01-01',
    entries: page.days.flatMap(({ changes }) =>
      changes.map((change) => ({
        address: `${address}#${change.anchor}`,
        title: change.about?.text ?? `${page.of}: note`,
        day: change.day,
        text: changeText(change),
      })),
    ),
  });
}
