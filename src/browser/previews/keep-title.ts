let kept: { readonly link: HTMLAnchorElement; readonly title: string } | undefined;

/** Takes away a link's tooltip while its card is near: the two would say things twice. */
export function takeTitle(link: HTMLAnchorElement): void {
  if (kept !== undefined) giveTitleBack(kept.link);
  if (link.title === '') return;
  kept = { link, title: link.title };
  link.removeAttribute('title');
}

/** Gives a link its tooltip back. */
export function giveTitleBack(link: HTMLAnchorElement): void {
  if (kept?.link !== link) return;
  link.title = kept.title;
  kept = undefined;
}

/** The tooltip that a link has, also while it is taken away. */
export const titleOf = (link: HTMLAnchorElement): string =>
  kept?.link === link ? kept.title : link.title;
