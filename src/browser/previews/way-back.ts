import { made } from './card-view.ts';
import { sectionName } from './cited-places.ts';

/** Names the place that the reader came from, until it is reached again. */
export function offerWayBack(marker: HTMLAnchorElement): void {
  document.querySelector('.back-to-text')?.remove();
  const back = made('a', 'back-to-text', `Back to “${sectionName(marker)}”`);
  back.href = '#';
  back.addEventListener('click', (event) => {
    event.preventDefault();
    back.remove();
    marker.scrollIntoView({ block: 'center' });
    marker.focus({ preventScroll: true });
  });
  document.body.append(back);
}
