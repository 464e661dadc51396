import type { SearchAnswer } from '../../search/answer-query.ts';
import { askForAnswers, warmAnswers } from './answer-client.ts';
import type { FullText } from './full-text.ts';
import { loadResultStyles } from './result-styles.ts';
import { answerView, type RowView, textView } from './row-view.ts';
import { siteBase } from './site-base.ts';
import { spokenVerdict } from './verdict.ts';

/** The full text is asked when typing has paused; until then the records answer. */
const PAUSE_BEFORE_FULL_TEXT_IN_MS = 300;
/** Longer than the engine and a fresh one may take together. */
const PATIENCE_WITH_FULL_TEXT_IN_MS = 30_000;
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
  /** Rows that are asked of the records, if not as many as there is room for beside the full text. */
  readonly mostAnswers?: number;
  /** Leaves out rows that the reader does not want. */
  readonly narrow?: (rows: readonly RowView[]) => readonly RowView[];
  /** What to do, said while nothing is asked; for boxes that say it nowhere else. */
  readonly whenBlank?: string;
  /** Gets no rows when nothing is asked, so that the box can show its empty state. */
  readonly show: (rows: readonly RowView[], query: string, isWhole: boolean) => void;
}

/** Loads what a first query needs. */
export const warm = warmAnswers;

/** What is known of the newest query. */
interface Found {
  answers?: SearchAnswer;
  text?: FullText;
  /** Whether the answers come from the names of records alone. */
  isOfNames: boolean;
  /** Whether no further answers come. */
  isLast: boolean;
  /** Whether a search failed, and so says nothing. */
  answersFailed: boolean;
  textFailed: boolean;
}

/**
 * Makes a search box answer while the reader types: first from the records, then, after a short
 * silence, with rows of the full text below. Returns a function that answers at once.
 */
export function connectSearchBox(box: SearchBox): () => void {
  let newest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let composing = false;

  function say(parts: readonly (string | Node)[]): void {
    box.verdict.replaceChildren(...parts);
    announce();
  }

  function announce(): void {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      box.announcer.textContent = box.verdict.textContent;
    }, PAUSE_BEFORE_ANNOUNCING_IN_MS);
  }

  function draw(query: string, found: Found): void {
    const isOver = found.text !== undefined || found.textFailed;
    if (found.answersFailed && found.textFailed) {
      box.show([], query, true);
      say(reasonForNoSearch());
      return;
    }
    const answers = (found.answers?.rows ?? []).flatMap((row) => answerView(row) ?? []);
    const known = new Set(answers.map(({ url }) => url));
    const text = (found.text?.rows ?? [])
      .flatMap((row) => textView(row) ?? [])
      .filter(({ url }) => !known.has(url));
    // What is no answer stands last. It waits for the full text, whose rows would push it down else.
    const all = [
      ...answers.filter(({ group }) => group !== 'nearest'),
      ...text,
      ...(isOver ? answers.filter(({ group }) => group === 'nearest') : []),
    ];
    const wanted = box.narrow?.(all) ?? all;
    const rows = withRoom(wanted, box.mostRows, wanted.length < all.length);
    // Nothing is drawn before something is known: an empty list would flash.
    if (rows.length === 0 && !isOver) return;
    box.show(rows, query, isOver && (found.isLast || found.answersFailed));
    if (rows.length === 0 && all.length > 0)
      say([`None of ${all.length} results is of the kind that you chose. “All” shows them.`]);
    else if (found.answers !== undefined)
      say([
        ...spokenVerdict(query, found.answers, found.text, rows, siteBase()),
        ...notSearched(found),
      ]);
    else if (found.text !== undefined) say([found.text.verdict, ...notSearched(found)]);
  }

  function answer(isTyping: boolean): void {
    clearTimeout(typing);
    newest += 1;
    const mine = newest;
    const query = box.input.value.trim();
    if (query === '') {
      box.show([], query, true);
      const words = box.whenBlank ?? '';
      // What stands there is not drawn anew.
      if (box.verdict.textContent === words) announce();
      else say([words]);
      return;
    }
    const found: Found = {
      isOfNames: false,
      isLast: false,
      answersFailed: false,
      textFailed: false,
    };
    const update = (change: Partial<Found>): void => {
      if (mine !== newest) return;
      Object.assign(found, change);
      draw(query, found);
    };
    const slow = setTimeout(() => {
      if (mine === newest && found.answers === undefined && found.text === undefined)
        box.verdict.textContent = 'Searching…';
    }, PAUSE_BEFORE_SAYING_SEARCHING_IN_MS);
    void loadResultStyles();
    const mostRows = box.mostAnswers ?? Math.ceil(box.mostRows * 0.6);
    let isTextAsked = false;
    // The full text waits for the records, so that its larger files do not hold up the first rows.
    const askText = (): void => {
      if (isTextAsked || mine !== newest) return;
      isTextAsked = true;
      typing = setTimeout(
        () => {
          const late = setTimeout(
            () => update({ textFailed: true }),
            PATIENCE_WITH_FULL_TEXT_IN_MS,
          );
          // Its code is of no use before, and would hold up the first rows.
          import('./full-text.ts')
            .then(({ searchText }) => searchText(query, box.mostRows))
            .then(
              (text) => update({ text, textFailed: false }),
              () => update({ textFailed: true }),
            )
            .finally(() => {
              clearTimeout(slow);
              clearTimeout(late);
            });
        },
        isTyping ? PAUSE_BEFORE_FULL_TEXT_IN_MS : 0,
      );
    };
    askForAnswers(
      { query, mostRows, isTyping },
      (answered) => {
        update({ ...answered, answersFailed: false });
        askText();
      },
      () => {
        update({ answersFailed: true });
        askText();
      },
    );
  }

  box.input.addEventListener('compositionstart', () => {
    composing = true;
  });
  box.input.addEventListener('compositionend', () => {
    composing = false;
    answer(true);
  });
  box.input.addEventListener('input', () => {
    // What an input method has not finished is no query yet.
    if (!composing) answer(true);
  });
  box.input.addEventListener('focus', warm, { once: true });
  return () => answer(false);
}

/**
 * The first rows. Room is left for the full text, which comes later and must move none of them; not
 * where the reader asked for rows of one kind.
 */
function withRoom(rows: readonly RowView[], most: number, isNarrow: boolean): RowView[] {
  const of = (wanted: RowView['group']): RowView[] => rows.filter(({ group }) => group === wanted);
  const room = isNarrow ? most : Math.ceil(most * 0.6);
  const answers = of('answers').slice(0, room);
  const nearest = of('nearest').slice(0, room - answers.length);
  const text = of('text').slice(0, most - answers.length - nearest.length);
  return [...answers, ...text, ...nearest];
}

function reasonForNoSearch(): readonly (string | Node)[] {
  const reason = import.meta.env.DEV
    ? 'Search needs an index: run “npm run build” once. '
    : 'Search could not be loaded. ';
  return [reason, ...leadToList()];
}

/** What of the site could not be searched, and where the whole of it is listed. */
function notSearched({ isOfNames, answersFailed, textFailed }: Found): readonly (string | Node)[] {
  const sentences = [
    ...(isOfNames ? [' Of facts and sections only the names could be searched.'] : []),
    ...(answersFailed ? [' Names and figures could not be searched.'] : []),
    ...(textFailed ? [' The full text could not be searched.'] : []),
  ];
  return sentences.length === 0 ? [] : [...sentences, ' ', ...leadToList()];
}

function leadToList(): readonly (string | Node)[] {
  const list = document.createElement('a');
  list.href = `${siteBase()}wiki/`;
  list.textContent = 'A–Z list';
  return ['The ', list, ' has every article.'];
}
