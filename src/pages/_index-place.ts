import { addressOf, SITE_NAME, SITE_TAGLINE } from '../site.ts';
import type { IndexPlace } from '../twins/llms.ts';

/** What files for language models say of this build. */
export function indexPlace(site: URL | undefined): IndexPlace {
  return {
    siteName: SITE_NAME,
    tagline: SITE_TAGLINE,
    addressOf: (path) => addressOf(path, site),
  };
}
