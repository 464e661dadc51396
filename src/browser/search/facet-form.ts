import { element } from '../shared/element.ts';
import { type Chosen, FACETS, type Facet, narrowed, optionsOf } from './facets.ts';
import type { RowView } from './row-view.ts';

const LABELS: Readonly<Record<Facet, string>> = { kind: 'Kind', area: 'Area', state: 'State' };

/** The controls that narrow the rows of a search. */
export interface FacetForm {
  readonly form: HTMLElement;
  /** Offers what these rows have, and gives those that the reader wants. */
  narrow(rows: readonly RowView[]): readonly RowView[];
  /** Writes the choice into an address. */
  write(address: URL): void;
}

/** Makes the controls. They begin with the choice that the address names. */
export function facetForm(query: URLSearchParams, onChange: () => void): FacetForm {
  const form = element('form', 'search-facets');
  form.setAttribute('aria-label', 'Narrow the results');
  form.hidden = true;
  let chosen: Chosen = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const value = query.get(facet) ?? '';
      return value === '' ? [] : [[facet, value]];
    }),
  );
  const selects = FACETS.map((facet) => {
    const select = element('select', '');
    select.name = facet;
    const label = element('label', '', LABELS[facet], select);
    form.append(label);
    return { facet, select, label };
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    chosen = Object.fromEntries(
      selects.flatMap(({ facet, select }) => (select.value === '' ? [] : [[facet, select.value]])),
    );
    onChange();
  });
  return {
    form,
    narrow(rows) {
      for (const { facet, select, label } of selects) {
        const options = optionsOf(rows, facet, chosen);
        select.replaceChildren(
          new Option('All', ''),
          ...options.map(({ value, words, count }) => new Option(`${words} (${count})`, value)),
        );
        select.value = chosen[facet] ?? '';
        // Where all rows are alike there is nothing to choose.
        label.hidden = options.length < 2 && chosen[facet] === undefined;
      }
      form.hidden = rows.length === 0 && Object.keys(chosen).length === 0;
      return narrowed(rows, chosen);
    },
    write(address) {
      for (const facet of FACETS) {
        const value = chosen[facet];
        if (value === undefined) address.searchParams.delete(facet);
        else address.searchParams.set(facet, value);
      }
    },
  };
}
