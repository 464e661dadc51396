import type { PreviewCard, PreviewFigure } from '../../page-models/previews/card.ts';

/** What the card of an address says, as nodes without ids. */
export function cardContent(card: PreviewCard, address: string): HTMLElement {
  const title = made('p', 'preview-title', linkTo(address, card.title));
  const body = made('div', 'preview-body', made('p', 'preview-kind', card.kind), title);
  for (const part of ['value', 'state', 'text'] as const) {
    const words = card[part];
    if (words !== undefined) body.append(made('p', `preview-${part}`, words));
  }
  if (card.figures !== undefined)
    body.append(made('dl', 'preview-figures', ...card.figures.map(figureRow)));
  if (card.origin !== undefined) body.append(made('p', 'preview-origin', card.origin));
  return body;
}

function figureRow({ label, value, origin, href }: PreviewFigure): HTMLElement {
  const figure = href === undefined ? value : linkTo(href, value);
  const row = made('div', '', made('dt', '', label), made('dd', '', figure));
  if (origin !== undefined) row.append(made('dd', 'preview-origin', origin));
  return row;
}

/** A link to an address of the site. */
export function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = made('a', '', words);
  link.href = (document.documentElement.dataset['base'] ?? '/').slice(0, -1) + address;
  return link;
}

/** A button that does something at once. */
export function button(words: string, act: () => void): HTMLButtonElement {
  const one = made('button', '', words);
  one.type = 'button';
  one.addEventListener('click', act);
  return one;
}

/** Makes an element. Not with that of `shared/`: as a file of several scripts it comes one round trip later. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}
