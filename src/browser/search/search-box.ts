import { type Answer, findAnswers, verdictOn } from './find-answers.ts';
import { warmSearch, withEngine } from './pagefind-client.ts';
import type { ResultRow } from './rank-results.ts';
import { loadResultStyles } from './result-styles.ts';
import { resultPath, siteBase } from './site-base.ts';

const PAUSE_BEFORE_SEARCH_IN_MS = 120;
const PAUSE_BEFORE_ANNOUNCING_IN_MS = 700;
const PAUSE_BEFORE_SAYING_SEARCHING_IN_MS = 300;

/** The elements of a search box, and how it shows what it found. */
export interface SearchBox {
  readonly input: HTMLInputElement;
  /** The line that says how many results there are, or why there are none. */
  readonly verdict: HTMLElement;
  /** The live region, which repeats the verdict once typing has paused. */
  readonly announcer: HTMLElement;
  readonly mostRows: number;
  /** What to do, said while nothing is asked; for boxes that say it nowhere else. */
  readonly whenBlank?: string;
  /** Gets no rows when nothing is asked, so that the box can show its empty state. */
  readonly show: (rows: readonly ResultRow[], query: string) => void;
}

/** Makes a search box answer while the reader types. Returns a function that answers at once. */
export function connectSearchBox(box: SearchBox): () => void {
  let newest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;

  function say(...parts: readonly (string | Node)[]): void {
    box.verdict.replaceChildren(...parts);
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      box.announcer.textContent = box.verdict.textContent;
    }, PAUSE_BEFORE_ANNOUNCING_IN_MS);
  }

  async function answer(): Promise<void> {
    clearTimeout(typing);
    newest += 1;
    const mine = newest;
    const query = box.input.value.trim();
    if (query === '') {
      box.show([], query);
      say(box.whenBlank ?? '');
      return;
    }
    const slow = setTimeout(() => {
      if (mine === newest) box.verdict.textContent = 'Searching…';
    }, PAUSE_BEFORE_SAYING_SEARCHING_IN_MS);
    try {
      const [found] = await Promise.all([
        withEngine((engine) => findAnswers(engine, query, box.mostRows)),
        loadResultStyles(),
      ]);
      if (mine !== newest) return;
      const safe = onThisSite(found);
      box.show(safe.rows, query);
      say(verdictOn(safe));
    } catch {
      if (mine !== newest) return;
      box.show([], query);
      say(...reasonForNoSearch());
    } finally {
      clearTimeout(slow);
    }
  }

  box.input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(answer, PAUSE_BEFORE_SEARCH_IN_MS);
  });
  box.input.addEventListener('focus', warmSearch, { once: true });
  return () => void answer();
}

function onThisSite(answer: Answer): Answer {
  const rows = answer.rows.flatMap((row) => {
    const url = resultPath(row.url, location.origin, siteBase());
    return url === undefined ? [] : [{ ...row, url }];
  });
  return { ...answer, rows };
}

function reasonForNoSearch(): readonly (string | Node)[] {
  const list = document.createElement('a');
  list.href = `${siteBase()}wiki/`;
  list.textContent = 'A–Z list';
  const reason = import.meta.env.DEV
    ? 'Search needs an index: run “npm run build” once. '
    : 'Search could not be loaded. ';
  return [`${reason}The `, list, ' has every article.'];
}
