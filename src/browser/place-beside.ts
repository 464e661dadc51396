/** Gap between a card and what it belongs to, and least distance from the window's edge, in CSS pixels. */
const GAP = 8;

/** Places a fixed card under an element, or above it where there is more room. */
export function placeBeside(card: HTMLElement, element: Element): void {
  const box = element.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(Math.max(GAP, box.left - width / 3), innerWidth - width - GAP);
  const below = box.bottom + GAP;
  const top =
    below + height <= innerHeight || box.top < innerHeight / 2 ? below : box.top - height - GAP;
  // Setting properties of `style` from script is allowed by the policy; style attributes are not.
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(GAP, top)}px`;
}
