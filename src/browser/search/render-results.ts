import { element } from '../shared/element.ts';
import type { RowGroup, RowView } from './row-view.ts';
import { ANSWER_LABELS, KIND_LABELS } from './row-words.ts';

const GROUP_LABELS: Readonly<Record<RowGroup, string>> = {
  answers: 'Answers',
  nearest: 'Nearest, not an answer',
  text: 'In the text',
};

/** Shows the rows as groups of options for a combobox. Rows of one group must follow one another. */
export function showOptions(list: HTMLElement, rows: readonly RowView[]): void {
  const options = rows.map((row, index) => option(row, index, `${list.id}-${index}`));
  const groups = [...new Set(rows.map((row) => row.group))];
  list.replaceChildren(
    ...groups.map((group) => {
      const label = element('div', 'search-group-label', GROUP_LABELS[group]);
      label.id = `${list.id}-${group}`;
      label.setAttribute('role', 'presentation');
      const section = element(
        'div',
        'search-group',
        label,
        ...options.filter((_, index) => rows[index]?.group === group),
      );
      section.setAttribute('role', 'group');
      section.setAttribute('aria-labelledby', label.id);
      return section;
    }),
  );
}

/** Shows the rows as items of an ordinary list, each with a link that Tab reaches. */
export function showItems(list: HTMLElement, rows: readonly RowView[]): void {
  list.replaceChildren(
    ...rows.flatMap((row, index) => {
      const link = element('a', 'search-title', row.title);
      link.href = row.url;
      const item = element(
        'li',
        'search-row',
        ...spaced([kindLabel(row, index), link, ...details(row)]),
      );
      const label = element('li', 'search-group-label', GROUP_LABELS[row.group]);
      // The first group needs no heading where it holds answers: that is what a reader expects.
      const isNew = index === 0 ? row.group !== 'answers' : rows[index - 1]?.group !== row.group;
      return isNew ? [label, marked(item, row, index)] : [marked(item, row, index)];
    }),
  );
}

/** The link itself is the option: an option may not hold anything that takes focus. */
function option(row: RowView, index: number, id: string): HTMLElement {
  const title = element('span', 'search-title', row.title);
  const link = element(
    'a',
    'search-row',
    ...spaced([kindLabel(row, index), title, ...details(row)]),
  );
  link.href = row.url;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  const holder = element('div', 'search-option', link);
  holder.setAttribute('role', 'presentation');
  return marked(holder, row, index);
}

function marked(holder: HTMLElement, row: RowView, index: number): HTMLElement {
  holder.dataset['searchResult'] = '';
  holder.dataset['kind'] = row.kind;
  if (row.confidence === 'nearest') holder.dataset['nearest'] = '';
  if (isAnswerCard(row, index)) holder.dataset['searchAnswer'] = '';
  return holder;
}

/** The first row, where it answers, is drawn as a card. */
const isAnswerCard = ({ confidence }: RowView, index: number): boolean =>
  index === 0 && confidence === 'answer';

function kindLabel(row: RowView, index: number): HTMLElement {
  const labels = isAnswerCard(row, index) ? ANSWER_LABELS : KIND_LABELS;
  return element('span', 'search-kind', labels[row.kind]);
}

function details(row: RowView): readonly HTMLElement[] {
  const excerpt = row.excerpt.map(({ text, isMarked }) =>
    isMarked ? element('mark', '', text) : text,
  );
  return [
    ...(row.notes.length > 0 ? [element('span', 'search-crumb', row.notes.join(' · '))] : []),
    ...(excerpt.length > 0 ? [element('span', 'search-excerpt', ...excerpt)] : []),
  ];
}

/** Spaces keep the parts of a row apart in its accessible name and when it is copied. */
function spaced(parts: readonly HTMLElement[]): readonly (HTMLElement | string)[] {
  return parts.flatMap((part, index) => (index > 0 ? [' ', part] : [part]));
}
