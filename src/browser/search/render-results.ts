import { element } from '../shared/element.ts';
import { splitExcerpt } from './excerpt.ts';
import type { ResultGroup, ResultKind, ResultRow } from './rank-results.ts';

const KIND_LABELS: Readonly<Record<ResultKind, string>> = {
  article: 'Article',
  device: 'Device',
  problem: 'Problem',
  software: 'Software',
  guide: 'Guide',
  event: 'Event',
  fact: 'Fact',
  page: 'Page',
  reference: 'Source',
  section: 'Section',
};

const GROUP_LABELS: Readonly<Record<ResultGroup, string>> = {
  exact: 'Of this name',
  facts: 'Facts',
  text: 'In the encyclopedia',
};

/** Shows the rows as groups of options for a combobox. Rows of one group must follow one another. */
export function showOptions(list: HTMLElement, rows: readonly ResultRow[]): void {
  const options = rows.map((row, index) => option(row, `${list.id}-${index}`));
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
export function showItems(list: HTMLElement, rows: readonly ResultRow[]): void {
  list.replaceChildren(
    ...rows.map((row) => {
      const link = element('a', 'search-title', row.title);
      link.href = row.url;
      const item = element('li', 'search-row', ...spaced([kindLabel(row), link, ...details(row)]));
      return marked(item, row);
    }),
  );
}

/** The link itself is the option: an option may not hold anything that takes focus. */
function option(row: ResultRow, id: string): HTMLElement {
  const title = element('span', 'search-title', row.title);
  const link = element('a', 'search-row', ...spaced([kindLabel(row), title, ...details(row)]));
  link.href = row.url;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  const holder = element('div', 'search-option', link);
  holder.setAttribute('role', 'presentation');
  return marked(holder, row);
}

function marked(holder: HTMLElement, row: ResultRow): HTMLElement {
  holder.dataset['searchResult'] = '';
  holder.dataset['kind'] = row.kind;
  return holder;
}

function kindLabel(row: ResultRow): HTMLElement {
  return element('span', 'search-kind', KIND_LABELS[row.kind]);
}

function details(row: ResultRow): readonly HTMLElement[] {
  const runs = splitExcerpt(row.excerpt);
  const excerpt = runs.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
  return [
    ...(row.pageTitle === '' ? [] : [element('span', 'search-crumb', `in ${row.pageTitle}`)]),
    ...(row.alias === '' ? [] : [element('span', 'search-crumb', `also known as ${row.alias}`)]),
    element('span', 'search-excerpt', ...excerpt),
  ];
}

/** Spaces keep the parts of a row apart in its accessible name and when it is copied. */
function spaced(parts: readonly HTMLElement[]): readonly (HTMLElement | string)[] {
  return parts.flatMap((part, index) => (index > 0 ? [' ', part] : [part]));
}
