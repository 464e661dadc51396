/** The element that the page's markup promises, of the type that the script relies on. */
export function requiredElement<Type extends HTMLElement>(
  within: ParentNode,
  selector: string,
  type: abstract new (...args: never[]) => Type,
): Type {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}`);
}
