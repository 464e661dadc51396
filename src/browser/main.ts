/** What every page does beyond its HTML. Each part works alone and expects nothing of the others. */
import { connectCitations } from './citations.ts';
import { followContents } from './contents-list.ts';
import './search/open-search.ts';
import { connectThemeSwitch } from './theme-switch.ts';

connectThemeSwitch();
followContents();
connectCitations();
