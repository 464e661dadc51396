/** What every page does beyond its HTML. Each part works alone and expects nothing of the others. */
import './citing/watch-citing.ts';
import { followContents } from './contents-list.ts';
import './copying/watch-copying.ts';
import './margin-notes/watch-margin.ts';
import { offerOffline } from './offline/offer-panel.ts';
import { openFoldedForPrint } from './open-folded.ts';
import './previews/watch-links.ts';
import { takeFoundWords } from './search/take-found-words.ts';
import './search/open-search.ts';
import './settings/open-appearance.ts';
import './settings/keep-in-step.ts';
import { drawRest } from './shared/draw-rest.ts';
import { layOutAhead, whenSeen } from './shared/drawn-ahead.ts';
import './tables/watch-tables.ts';
import { noteVisit } from './visits/note-visit.ts';

followContents();
noteVisit();
openFoldedForPrint();
offerOffline();

whenSeen(() => {
  const found = takeFoundWords();
  if (found.length > 0)
    // Without the marks the page is as it was; nothing is lost if their code does not come.
    import('./search/mark-found.ts')
      .then(({ markFound }) => markFound(found))
      .catch(() => undefined);
});
layOutAhead();
if (document.readyState === 'complete') drawRest();
else addEventListener('load', drawRest, { once: true });
