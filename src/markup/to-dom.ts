import type { Element } from 'hast';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/** Nodes of elements, made one by one: no text is ever parsed as HTML. */
export function toDom(elements: readonly Element[]): globalThis.Element[] {
  return elements.map((one) => node(one, HTML));
}

function node({ tagName, properties, children }: Element, around: string): globalThis.Element {
  const namespace = tagName === 'svg' ? SVG : around;
  const made = document.createElementNS(namespace, tagName);
  for (const [name, value] of Object.entries(properties))
    made.setAttribute(name, value === true ? '' : String(value));
  for (const child of children) {
    if (child.type === 'element') made.append(node(child, namespace));
    if (child.type === 'text') made.append(child.value);
  }
  return made;
}
