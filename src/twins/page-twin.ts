import { creditsOf } from '../knowledge/credits.ts';
import { type HeadedPath, PAGE_HEADS } from '../page-models/shared/page-heads.ts';
import type { Twin, TwinPlace, TwinText } from './twin.ts';

/** What a page says, with its numbered sources where it has a list of them. */
export type PageText = Pick<TwinText, 'says'> & Partial<Pick<TwinText, 'bibliography'>>;

/** The twin of a page that there is one of. */
export function pageTwin(
  path: HeadedPath,
  changed: string | undefined,
  write: (place: TwinPlace) => PageText,
): Twin {
  return {
    path,
    kind: 'list',
    ...PAGE_HEADS[path],
    changed,
    write: (place) => withSources(write(place)),
  };
}

/** A text whole, with the credits that its sources ask for. */
export function withSources({ says, bibliography = [] }: PageText): TwinText {
  const credits = creditsOf(bibliography.map(({ reference }) => reference));
  return { says, around: [], bibliography, credits };
}
